package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/** What has happened to a theme. Published inside the transaction that made it happen. */
public sealed interface ThemeEvent extends CaseEvent {

    /** The theme it happened to. */
    CaseNumber theme();

    @Override
    default CaseNumber subject() {
        return theme();
    }

    /** The instant it happened. */
    @Override
    Instant at();

    /** So many words of customers were found to be alike; a person is asked whether they are. */
    record Suggested(CaseNumber theme, Instant at, int verbatims) implements ThemeEvent {}

    /** A person confirmed the theme or opened it by hand. */
    record Confirmed(CaseNumber theme, Instant at, String by) implements ThemeEvent {}

    /** What was suggested belongs to a theme there is. */
    record Merged(CaseNumber theme, Instant at, CaseNumber into, String by) implements ThemeEvent {}

    /** The words have nothing in common that matters. */
    record Rejected(CaseNumber theme, Instant at, String by) implements ThemeEvent {}

    /** A person found that so many words of customers belong to the theme. */
    record Assigned(CaseNumber theme, Instant at, int verbatims, String by) implements ThemeEvent {}

    /** A person found that so many words do not belong to the theme, or no longer. */
    record Released(CaseNumber theme, Instant at, int verbatims, String by) implements ThemeEvent {}

    /** Nobody confirmed or rejected the suggestion in time: it went up to {@code to}. */
    record ReviewLate(CaseNumber theme, Instant at, String to) implements ThemeEvent {}

    /**
     * The theme passed its threshold, for the first time in this window.
     *
     * @param contacts how many there were in the last {@code windowDays} days
     * @param costCents what they cost us, in cents
     */
    record OverThreshold(CaseNumber theme, Instant at, int contacts, long costCents, int windowDays)
            implements ThemeEvent {}

    /** A watched theme is the same as another one: so many words of customers went over to it. */
    record MergedByHand(CaseNumber theme, Instant at, CaseNumber into, int verbatims, String by)
            implements ThemeEvent {}

    /** Another theme became part of this one, with so many words of customers. */
    record TookOver(CaseNumber theme, Instant at, CaseNumber part, int verbatims, String by) implements ThemeEvent {}

    /** Somebody says that it need not be watched any more. */
    record RetiredByHand(CaseNumber theme, Instant at, String by) implements ThemeEvent {}

    /** Nobody has told us of it for a long time. */
    record Retired(CaseNumber theme, Instant at) implements ThemeEvent {}
}
