/** Where process owners change diagrams, decision tables and forms: looked at, compared, published by a second person. */
package io.heed.studio;
