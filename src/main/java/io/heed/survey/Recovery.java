package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * A call to a customer who was not content.
 *
 * @param owner user name of who calls
 * @param leadAt when the team's lead is called in
 * @param managerAt when the manager is called in
 * @param nextAttempt when it is tried again, or null
 * @param attempts how often nobody answered
 * @param said what the customer said, or null
 * @param action what was done about it, or null
 * @param calledBy user name of who called last, or null
 * @param outcome how it ended; null while it is open
 * @param complaint what it became, or null
 */
public record Recovery(
        CaseNumber survey,
        String owner,
        String team,
        Instant wantedAt,
        Instant leadAt,
        Instant managerAt,
        Instant nextAttempt,
        int attempts,
        String said,
        String action,
        String calledBy,
        RecoveryOutcome outcome,
        CaseNumber complaint,
        Instant endedAt,
        int version) {

    /** How often we try. */
    static final int MOST_ATTEMPTS = 3;

    /** Whether the call still may be made. */
    public boolean isOpen() {
        return endedAt == null;
    }

    boolean isLastAttempt() {
        return attempts >= MOST_ATTEMPTS;
    }

    /** Nobody answered; it is tried again at {@code next}. */
    Recovery unanswered(String by, Instant next) {
        open();
        return with(owner, next, attempts + 1, by, said, action, null, null, null);
    }

    /** Nobody answered, as often as we tried. */
    Recovery givenUp(Instant now) {
        open();
        return with(owner, nextAttempt, attempts, calledBy, said, action, RecoveryOutcome.NOT_REACHED, null, now);
    }

    /** Somebody answered. */
    Recovery made(String by, String words, String done, RecoveryOutcome how, CaseNumber opened, Instant now) {
        open();
        return with(owner, nextAttempt, attempts, by, words, done, how, opened, now);
    }

    /** Somebody else calls. */
    Recovery handedTo(String other) {
        open();
        return with(other, nextAttempt, attempts, calledBy, said, action, outcome, complaint, endedAt);
    }

    private Recovery with(
            String who,
            Instant next,
            int tried,
            String by,
            String words,
            String done,
            RecoveryOutcome how,
            CaseNumber opened,
            Instant end) {
        return new Recovery(
                survey, who, team, wantedAt, leadAt, managerAt, next, tried, words, done, by, how, opened, end,
                version);
    }

    private void open() {
        if (!isOpen()) {
            throw new Conflict("survey.recovery-over");
        }
    }
}
