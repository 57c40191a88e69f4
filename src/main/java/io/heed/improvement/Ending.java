package io.heed.improvement;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * How an improvement ends, and how contributors are told.
 *
 * @param words why it was not changed or given up, in English, or null
 * @param wordsPl the same in Polish
 * @param article the article that was asked for, or null
 * @param wave the last message to contributors, 0 before the first
 * @param tellingUntil when it is too late to tell somebody; null before anybody is told
 * @param tellingAs how it ends, as contributors are told; null before
 * @param outcome how it ended; null while it is open
 * @param endedAt when it ended; null while it is open
 * @param watchUntil until when it is watched after it was proved, or null
 */
public record Ending(
        String words,
        String wordsPl,
        CaseNumber article,
        int wave,
        Instant tellingUntil,
        Outcome tellingAs,
        Outcome outcome,
        Instant endedAt,
        Instant watchUntil) {

    /** Nothing has ended, and nobody was told. */
    static final Ending NONE = new Ending(null, null, null, 0, null, null, null, null, null);

    /** What customers read of it, in both languages. */
    record Public(String en, String pl) {}

    Ending because(Public why) {
        return new Ending(why.en(), why.pl(), article, wave, tellingUntil, tellingAs, outcome, endedAt, watchUntil);
    }

    Ending as(Outcome told) {
        return new Ending(words, wordsPl, article, wave, tellingUntil, told, outcome, endedAt, watchUntil);
    }

    /** Contributors are told by one more wave, which ends then. */
    Ending toldUntil(Instant until) {
        return new Ending(words, wordsPl, article, wave + 1, until, tellingAs, outcome, endedAt, watchUntil);
    }

    Ending wanting(CaseNumber wanted) {
        return new Ending(words, wordsPl, wanted, wave, tellingUntil, tellingAs, outcome, endedAt, watchUntil);
    }

    /** It ends as contributors were told. */
    Ending closed(Instant watch, Instant now) {
        return new Ending(words, wordsPl, article, wave, tellingUntil, tellingAs, tellingAs, now, watch);
    }

    Ending begunAnew() {
        return new Ending(words, wordsPl, article, wave, tellingUntil, null, null, null, null);
    }
}
