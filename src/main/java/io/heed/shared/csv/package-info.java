/** Files of comma-separated values of any length, read while they arrive, and what became of them. */
package io.heed.shared.csv;
