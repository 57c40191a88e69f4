package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * A coaching of one person on one topic.
 *
 * @param number begins with CO
 * @param username who is coached, and may read all of this
 * @param coach user name of who talks to them: the team's lead, or the manager
 * @param marks how many were seen when it was opened
 * @param since from when they were counted
 * @param coachBy until when the talk is
 * @param round the how manieth talk it is, from 1
 * @param step what was agreed, or null while nobody has talked
 * @param talkedAt when they talked last, or null
 * @param followUpAt when the figures are looked at, or null
 * @param marksAfter how many were seen after the last talk, or null
 * @param improved how it ended, or null while it is open
 */
public record Coaching(
        CaseNumber number,
        String username,
        String team,
        String coach,
        CoachingReason reason,
        String topic,
        int marks,
        Instant since,
        Instant openedAt,
        Instant coachBy,
        int round,
        String step,
        Instant talkedAt,
        Instant followUpAt,
        Integer marksAfter,
        Boolean improved,
        Instant endedAt,
        int version) {

    /** The two letters a coaching's number begins with. */
    public static final String LETTERS = "CO";

    /** How often somebody is coached on the same before the manager hears of it. */
    static final int MOST_ROUNDS = 3;

    /** Whether it is not over. */
    public boolean isOpen() {
        return endedAt == null;
    }

    Coaching talked(String agreed, Instant now, Instant lookAt) {
        open();
        return with(coach, coachBy, round, agreed, now, lookAt, marksAfter, null, null);
    }

    Coaching coachedBy(String other) {
        open();
        return with(other, coachBy, round, step, talkedAt, followUpAt, marksAfter, null, null);
    }

    /** The figures have not got better: they talk again. */
    Coaching again(int after, Instant by) {
        open();
        return with(coach, by, round + 1, step, talkedAt, followUpAt, after, null, null);
    }

    Coaching ended(int after, boolean better, Instant now) {
        open();
        return with(coach, coachBy, round, step, talkedAt, followUpAt, after, better, now);
    }

    boolean isLastRound() {
        return round >= MOST_ROUNDS;
    }

    private void open() {
        if (!isOpen()) {
            throw new Conflict("coaching.over");
        }
    }

    private Coaching with(
            String who,
            Instant by,
            int which,
            String agreed,
            Instant talked,
            Instant lookAt,
            Integer after,
            Boolean better,
            Instant end) {
        return new Coaching(
                number, username, team, who, reason, topic, marks, since, openedAt, by, which, agreed, talked, lookAt,
                after, better, end, version);
    }
}
