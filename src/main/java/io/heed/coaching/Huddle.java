package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * A team's talk about what its customers said in a week.
 *
 * @param number begins with HU
 * @param week as {@code 2026-W48}
 * @param heardFrom from when what customers said is gathered
 * @param heardTo until then, without it
 * @param voices how many voices there were
 * @param heard what the team heard in it, or null
 * @param change what the team changes, or null
 * @param wish what it cannot change by itself and wants improved, or null
 */
public record Huddle(
        CaseNumber number,
        String team,
        String week,
        Instant heardFrom,
        Instant heardTo,
        Instant openedAt,
        Instant holdBy,
        int voices,
        String heard,
        String change,
        String wish,
        String heldBy,
        Instant endedAt,
        int version) {

    /** The two letters a huddle's number begins with. */
    public static final String LETTERS = "HU";

    Huddle gathered(int many, Instant end) {
        return with(many, heard, change, wish, heldBy, end);
    }

    Huddle held(String whatHeard, String whatChanges, String whatWished, String by, Instant now) {
        if (endedAt != null) {
            throw new Conflict("coaching.over");
        }
        return with(voices, whatHeard, whatChanges, whatWished, by, now);
    }

    private Huddle with(int many, String h, String c, String w, String by, Instant end) {
        return new Huddle(number, team, week, heardFrom, heardTo, openedAt, holdBy, many, h, c, w, by, end, version);
    }
}
