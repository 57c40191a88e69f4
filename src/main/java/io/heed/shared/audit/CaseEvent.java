package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Something that has happened to a case of any kind, published inside the transaction that made it happen. The record is
 * written from it: a new kind of case implements this and is recorded.
 */
public interface CaseEvent {

    /** The case it happened to. */
    CaseNumber subject();

    /** The instant it happened. */
    Instant at();

    /** What it is called in the record; never changed afterwards. */
    default String recordedAs() {
        return getClass().getSimpleName();
    }
}
