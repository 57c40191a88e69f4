/** What service was worth, in figures over a period: read only, from the tables of the features, and nobody personal in them. */
package io.heed.insight;
