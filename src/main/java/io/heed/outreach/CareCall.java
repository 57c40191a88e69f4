package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * A call that we make without being asked.
 *
 * @param number begins with CC
 * @param about the complaint or outreach it is about, or null
 * @param team who calls
 * @param notBefore when the customer is called, or called again
 * @param attempts how often nobody answered
 * @param overdueAt when the team's lead gets the task
 * @param said what the customer said, or null
 * @param calledBy user name of who called last, or null
 * @param outcome how it ended; null while it is open
 * @param complaint what the call became, or null
 */
public record CareCall(
        CaseNumber number,
        long customerId,
        Reason reason,
        CaseNumber about,
        String team,
        Instant wantedAt,
        Instant notBefore,
        int attempts,
        Instant overdueAt,
        String said,
        String calledBy,
        Outcome outcome,
        CaseNumber complaint,
        Instant endedAt,
        int version) {

    /** The two letters a care call's number begins with. */
    public static final String LETTERS = "CC";

    /** How often we try. */
    static final int MOST_ATTEMPTS = 3;

    /** Why we call. */
    public enum Reason {
        /** Something bad was put right some days ago. */
        BAD_EXPERIENCE,
        /** Small annoyances have added up. */
        FRUSTRATION,
        /** The customer said that what we had told of was a problem. */
        OUTREACH
    }

    /** How it ended. */
    public enum Outcome {
        SATISFIED,
        STILL_UNHAPPY,
        COMPLAINT_WANTED,
        NO_MORE_CALLS,
        /** Nobody answered. */
        NOT_REACHED,
        /** There was no reason any more when the time came. */
        NOT_NEEDED,
        /** The customer wanted none. */
        REFUSED;

        /** Whether what was said is a complaint. Unhappiness that is put into words is one (ISO 10002:2018, 3.2). */
        public boolean isComplaint() {
            return this == STILL_UNHAPPY || this == COMPLAINT_WANTED;
        }
    }

    /** Whether it still may be made. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Its time has come; the lead gets it at {@code overdue}. */
    CareCall beginning(Instant overdue) {
        open();
        return with(attempts, notBefore, overdue, said, calledBy, outcome, complaint, null);
    }

    /** Nobody answered: it is tried again at {@code next}. */
    CareCall unanswered(String by, Instant next, Instant nextOverdue) {
        open();
        return with(attempts + 1, next, nextOverdue, said, by, null, complaint, null);
    }

    /** Somebody answered and said this; the call goes on only to become a complaint. */
    CareCall answered(String by, Outcome how, String words, Instant now) {
        open();
        return with(attempts, notBefore, overdueAt, words, by, how, complaint, how.isComplaint() ? null : now);
    }

    /** What was said has become a complaint. */
    CareCall became(CaseNumber opened, Instant now) {
        open();
        return with(attempts, notBefore, overdueAt, said, calledBy, outcome, opened, now);
    }

    /** It ends without having been made. */
    CareCall ended(Outcome how, Instant now) {
        open();
        return with(attempts, notBefore, overdueAt, said, calledBy, how, complaint, now);
    }

    boolean isLastAttempt() {
        return attempts >= MOST_ATTEMPTS;
    }

    private CareCall with(
            int tried,
            Instant next,
            Instant nextOverdue,
            String words,
            String by,
            Outcome how,
            CaseNumber opened,
            Instant end) {
        return new CareCall(
                number,
                customerId,
                reason,
                about,
                team,
                wantedAt,
                next,
                tried,
                nextOverdue,
                words,
                by,
                how,
                opened,
                end,
                version);
    }

    private void open() {
        if (!isOpen()) {
            throw new Conflict("outreach.care-call.over");
        }
    }
}
