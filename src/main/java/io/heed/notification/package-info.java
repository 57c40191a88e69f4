/**
 * Letters to customers and to staff. What happens to a complaint is turned into rows in the same transaction; the rows are
 * sent after it and stay as the history of what was said to whom. Nothing here is ever called from a business package.
 */
package io.heed.notification;
