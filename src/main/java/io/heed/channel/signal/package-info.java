/** What other systems say that customers may notice, each in its own format. */
package io.heed.channel.signal;
