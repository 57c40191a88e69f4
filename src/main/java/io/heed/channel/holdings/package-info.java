/** Files of what customers have with us and have ordered, over HTTP and as a command. */
package io.heed.channel.holdings;
