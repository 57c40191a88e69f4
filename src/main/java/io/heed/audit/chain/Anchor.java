package io.heed.audit.chain;

import java.time.Instant;

/**
 * The head of the chain as it was when it was signed.
 *
 * @param seq of the last row then
 * @param hash of that row
 */
record Anchor(long seq, String hash, Instant at) {}
