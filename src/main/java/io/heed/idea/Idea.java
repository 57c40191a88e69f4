package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody thinks could be better.
 *
 * @param number begins with IB
 * @param text the sender's own words
 * @param locale the language they are written in, as far as known
 * @param product a product's key, or null
 * @param owner user name of who answers it; null only until somebody is named
 * @param warnAt when the owner is reminded
 * @param answerBy until when it is answered; then the team's lead takes it over
 * @param managerAt when the manager takes it over
 * @param nextWordAt until when the senders hear from us again; null unless it is coming
 * @param newDateBy until when the owner says a new date after that; null unless it is coming
 * @param mergedInto the idea that it went into, or null
 * @param improvement the number of what makes it true, or null
 * @param closedAt when nobody had to do anything about it any more, or null
 */
public record Idea(
        CaseNumber number,
        Instant receivedAt,
        IdeaSource source,
        String text,
        Locale locale,
        String product,
        String team,
        String owner,
        IdeaState state,
        Instant warnAt,
        Instant answerBy,
        Instant managerAt,
        Instant nextWordAt,
        Instant newDateBy,
        CaseNumber mergedInto,
        CaseNumber improvement,
        Instant closedAt,
        int version) {

    /** The two letters an idea's number begins with. */
    public static final String LETTERS = "IB";

    private static final String OVER = "idea.over";

    /** Somebody answers it from now on. */
    Idea ownedBy(String username) {
        require(state.isOpen());
        return with(username, state, nextWordAt, newDateBy, mergedInto, improvement, null);
    }

    /** We shall not do it. */
    Idea declined(Instant now) {
        require(state.isOpen());
        return with(owner, IdeaState.NO, null, null, null, improvement, now);
    }

    /**
     * We shall do it.
     *
     * @param how YES or PLANNED
     * @param word until when its senders hear again
     * @param date until when the owner says a new date when nothing was delivered by then
     */
    Idea coming(IdeaState how, Instant word, Instant date) {
        require(state.isOpen() && how.isComing());
        return with(owner, how, word, date, null, improvement, null);
    }

    /** It is the same as another. */
    Idea into(CaseNumber other, Instant now) {
        require(state == IdeaState.LOOKING && !number.equals(other));
        return with(owner, IdeaState.MERGED, null, null, other, improvement, now);
    }

    /** The other idea went into one more. */
    Idea follows(CaseNumber other) {
        require(state == IdeaState.MERGED);
        return with(owner, state, null, null, other, improvement, closedAt);
    }

    /** It is there. */
    Idea delivered(Instant now) {
        require(state.isComing());
        return with(owner, IdeaState.DONE, null, null, null, improvement, now);
    }

    /** This improvement makes it true. */
    Idea madeTrueBy(CaseNumber what) {
        return with(owner, state, nextWordAt, newDateBy, mergedInto, what, closedAt);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Conflict(OVER);
        }
    }

    private Idea with(
            String who, IdeaState how, Instant word, Instant date, CaseNumber other, CaseNumber what, Instant closed) {
        return new Idea(
                number,
                receivedAt,
                source,
                text,
                locale,
                product,
                team,
                who,
                how,
                warnAt,
                answerBy,
                managerAt,
                word,
                date,
                other,
                what,
                closed,
                version);
    }
}
