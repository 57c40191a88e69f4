/**
 * Messages that customers did not ask for: whether, when and on which way each may go. One place for every programme that
 * writes to many; letters about a customer's own case do not pass here.
 */
package io.heed.contact;
