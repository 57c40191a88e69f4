/** Ids, refusals and the clock: what every package may use, and nothing of the business. */
package io.heed.shared;
