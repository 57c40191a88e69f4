/** Published statistics, each with its source: what can be said of counts, shares and rates, and how surely. */
package io.heed.shared.statistics;
