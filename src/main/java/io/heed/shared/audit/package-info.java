/** What every feature gives to the record and to the auditors: events, acts, words to be sealed. */
package io.heed.shared.audit;
