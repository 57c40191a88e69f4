/**
 * Promises and the clocks behind them: terms, business calendars, the ledger of what was promised and what became of it.
 * Working time is our own arithmetic; every result is an absolute instant.
 */
package io.heed.promise;
