/**
 * What did not work by itself: failed steps, letters nobody could deliver, cases that nobody or nothing moves on. Each has
 * an owner, a way out, and settles itself when it is gone.
 */
package io.heed.trouble;
