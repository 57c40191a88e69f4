package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to a gap of the register; never what somebody wrote. Published inside the transaction that made it happen. */
public sealed interface GapEvent extends CaseEvent {

    /** The gap's number, beginning with GP. */
    CaseNumber gap();

    @Override
    default CaseNumber subject() {
        return gap();
    }

    /** Complaints are opened and closed as well, so that a gap says what it is. */
    @Override
    default String recordedAs() {
        return "Gap" + getClass().getSimpleName();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /**
     * Somebody noted it.
     *
     * @param product a product's key, or null
     * @param topic the theme by which customers tell us of it, or null
     * @param owner user name of who closes it
     */
    record Opened(
            CaseNumber gap, Instant at, Gap.Place place, String product, CaseNumber topic, String owner, String by)
            implements GapEvent {}

    /** Somebody is at it, or it is open again. */
    record Changed(CaseNumber gap, Instant at, Gap.State state, String by) implements GapEvent {}

    /** Nobody has to do anything any more. */
    record Closed(CaseNumber gap, Instant at, Gap.State state, String by) implements GapEvent {}
}
