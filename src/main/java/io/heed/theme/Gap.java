package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * Something that somebody was promised, and what happens instead. Written by staff, without personal data.
 *
 * @param place where it was promised
 * @param product a product's key, or null for several
 * @param theme the theme by which customers tell us of it, or null
 * @param owner user name of who closes it
 */
public record Gap(
        long id,
        Place place,
        String promised,
        String happens,
        String product,
        CaseNumber theme,
        String owner,
        State state,
        Instant notedAt,
        String notedBy,
        Instant changedAt,
        int version) {

    /** The two letters a gap's number begins with. */
    public static final String LETTERS = "GP";

    /** Its number, beginning with GP. */
    public CaseNumber number() {
        return CaseNumber.of(LETTERS, id);
    }

    /** Where a promise stands. */
    public enum Place {
        ADVERT,
        CONTRACT,
        LETTER,
        WEBSITE,
        /** Somebody of us said so. */
        SPOKEN
    }

    /** What becomes of a gap. */
    public enum State {
        OPEN,
        /** Somebody is at it. */
        WORKING,
        /** Customers get what was promised. */
        KEPT,
        /** We promise no longer what we cannot keep. */
        PROMISE_CHANGED;

        /** Whether nobody has to do anything any more. */
        public boolean isClosed() {
            return this == KEPT || this == PROMISE_CHANGED;
        }
    }

    /** The gap in another state. A closed one may be opened again, and nothing else. */
    Gap moved(State to, Instant now) {
        if (state.isClosed() && to != State.OPEN) {
            throw new Conflict("theme.gap.closed");
        }
        return new Gap(id, place, promised, happens, product, theme, owner, to, notedAt, notedBy, now, version);
    }
}
