/** What many customers tell us of: their words, grouped into themes that a person has confirmed. */
package io.heed.theme;
