/**
 * What customers told us becomes better: an owner, all departments heard, a design, a pilot, and proof that contacts fell.
 * Whoever contributed hears what came of it.
 */
package io.heed.improvement;
