/** Statistics that more than one package counts by; exact wherever counts may be small, and each with its published source. */
package io.heed.shared.statistics;
