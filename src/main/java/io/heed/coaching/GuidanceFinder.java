package io.heed.coaching;

import io.heed.complaint.SkippedGuidance;
import io.heed.complaint.SkippedGuidance.Closed;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night: in which cases that were closed since the last look was guidance left out? That is a case whose cause had an
 * article, published before whoever answered decided what to say, and to which nobody linked any article. It is noted once for
 * a case, for who decided last, at the moment of that decision: what was decided before somebody was coached does not count
 * again after it. What is withdrawn or merged, or decided with the cause "other", shows nothing. One node looks, the one that
 * gets the lease; what it could not note is looked at again the next night.
 */
@Component
class GuidanceFinder {

    static final String NAME = "skipped-guidance";

    private static final Logger LOG = LoggerFactory.getLogger(GuidanceFinder.class);

    /** Far longer than it takes; after a crash the next one may begin then. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    /** A transaction that closed a case may have ended a little after it looked at the clock. */
    private static final Duration LOOKED_AT_TWICE = Duration.ofHours(1);

    private static final Duration AT_FIRST = Duration.ofDays(1);
    private static final int TOGETHER = 500;

    private final GuidanceLookMapper looks;
    private final SkippedGuidance guidance;
    private final CoachingMapper marks;
    private final Coachings coachings;
    private final CoachingRecords records;

    GuidanceFinder(
            GuidanceLookMapper looks,
            SkippedGuidance guidance,
            CoachingMapper marks,
            Coachings coachings,
            CoachingRecords records) {
        this.looks = looks;
        this.guidance = guidance;
        this.marks = marks;
        this.coachings = coachings;
        this.records = records;
    }

    /** What was seen, and until when everything is looked through. */
    private record Seen(int noted, Instant lookedTo) {}

    @Scheduled(cron = "${heed.coaching.look:0 20 3 * * *}", zone = "UTC")
    void nightly() {
        look();
    }

    /**
     * Looks now, unless a node is at it.
     *
     * @return how many cases were noted
     */
    int look() {
        var now = records.now();
        var until = now.plus(LEASE);
        looks.add(NAME);
        if (looks.lease(NAME, now, until) == 0) {
            return 0;
        }
        Seen seen = null;
        try {
            seen = look(now);
            LOG.info("Looked for guidance that was left out: {} cases", seen.noted());
            return seen.noted();
        } finally {
            looks.release(NAME, until, seen == null ? null : seen.lookedTo());
        }
    }

    private Seen look(Instant now) {
        var last = looks.lookedTo(NAME);
        var from = last == null ? now.minus(AT_FIRST) : last.minus(LOOKED_AT_TWICE);
        CaseNumber after = null;
        int noted = 0;
        var lookedTo = now;
        for (var some = guidance.closed(from, null, now, TOGETHER);
                !some.isEmpty();
                some = guidance.closed(from, after, now, TOGETHER)) {
            for (var each : some) {
                try {
                    noted += note(each) ? 1 : 0;
                } catch (RuntimeException e) {
                    LOG.warn(
                            "Case {} could not be looked at: {}",
                            each.caseNumber(),
                            e.getClass().getSimpleName());
                    lookedTo = each.closedAt().isBefore(lookedTo) ? each.closedAt() : lookedTo;
                }
            }
            from = some.get(some.size() - 1).closedAt();
            after = some.get(some.size() - 1).caseNumber();
        }
        return new Seen(noted, lookedTo);
    }

    private boolean note(Closed closed) {
        if (marks.isMarked(CoachingReason.SKIPPED_GUIDANCE, closed.caseNumber()) || !guidance.isIn(closed)) {
            return false;
        }
        coachings.note(new CoachingMark(
                closed.decidedBy(),
                CoachingReason.SKIPPED_GUIDANCE,
                Coachings.topic(closed.category()),
                closed.caseNumber(),
                closed.decidedAt()));
        return true;
    }
}
