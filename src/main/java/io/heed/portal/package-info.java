/** The customer's pages: report, follow, answer. They work without script and without a session. */
package io.heed.portal;
