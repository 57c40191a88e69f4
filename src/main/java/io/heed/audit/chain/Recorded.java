package io.heed.audit.chain;

import java.time.Instant;

/** A row of the record, as it is stored. */
record Recorded(
        long id, String category, String caseNumber, Instant occurredAt, String event, String actor, String facts) {}
