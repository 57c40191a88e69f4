package io.heed.improvement;

import io.heed.improvement.ImprovementEvent.Concern;
import io.heed.promise.BusinessCalendar;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When something of an improvement is due, and what happens when nobody does it. */
@Service
@Transactional
public class ImprovementMoments {

    /** After the time for a review: when the manager is called, and when it is passed over. */
    private static final Term VERY_LATE = Term.parse("P2BD");

    private static final Term PASSED_OVER = Term.parse("P5BD");

    /** How long a step may take whoever has to make it. */
    private static final Term PATIENCE = Term.parse("P10BD");

    private static final Duration TOLD_AGAIN = Duration.ofDays(1);

    private final ImprovementRecords records;
    private final Pilots pilots;
    private final BusinessCalendars calendars;
    private final StaffDirectory staff;

    ImprovementMoments(ImprovementRecords records, Pilots pilots, BusinessCalendars calendars, StaffDirectory staff) {
        this.records = records;
        this.pilots = pilots;
        this.calendars = calendars;
        this.staff = staff;
    }

    /**
     * When the named moment comes: REVIEW_LATE, REVIEW_VERY_LATE, REVIEW_MISSING, DECIDE_AGAIN, PILOT_END, EFFECT, TOLD or
     * STALLED.
     */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var improvement = records.get(number);
        var calendar = calendars.ofTeam(improvement.subject().team());
        return switch (moment) {
            case "REVIEW_LATE" -> improvement.reviewBy();
            case "REVIEW_VERY_LATE" -> VERY_LATE.after(improvement.reviewBy(), calendar);
            case "REVIEW_MISSING" -> PASSED_OVER.after(improvement.reviewBy(), calendar);
            case "DECIDE_AGAIN" -> improvement.decideAgainAt();
            case "PILOT_END" -> pilotEnd(number);
            case "EFFECT" -> improvement.change().effectAt();
            case "TOLD" -> records.now().plus(TOLD_AGAIN);
            case "STALLED" -> nextLook(improvement, calendar);
            default -> throw new IllegalArgumentException("An improvement has no " + moment);
        };
    }

    /** By when the present step should be made. */
    @Transactional(readOnly = true)
    public Instant expected(CaseNumber number) {
        var improvement = records.get(number);
        return expected(improvement, calendars.ofTeam(improvement.subject().team()));
    }

    /** Reminds the owner when the step takes too long; the second time, and where nobody is, the manager. */
    public void remind(CaseNumber number) {
        var improvement = records.lock(number);
        if (!improvement.isOpen() || expected(number).isAfter(records.now())) {
            return;
        }
        var again = improvement.remind() > 1;
        records.save(improvement);
        var owner = improvement.owner();
        var to = owner == null && !again
                ? staff.leadOf(improvement.subject().team()).username()
                : again ? staff.manager().username() : owner;
        records.alarm(improvement, to, owner == null ? Concern.OWNER_WANTED : Concern.STANDS_STILL);
    }

    private Instant nextLook(Improvement improvement, BusinessCalendar calendar) {
        var expected = expected(improvement, calendar);
        return expected.isAfter(records.now()) ? expected : PATIENCE.after(records.now(), calendar);
    }

    private Instant expected(Improvement improvement, BusinessCalendar calendar) {
        var from = switch (improvement.stage()) {
            case REVIEW -> PASSED_OVER.after(improvement.reviewBy(), calendar);
            case LATER -> improvement.decideAgainAt();
            case PILOT -> pilotEnd(improvement.number());
            case EFFECT -> improvement.change().effectAt();
            case TELLING ->
                improvement.ending().tellingUntil() == null
                        ? improvement.stepAt()
                        : improvement.ending().tellingUntil();
            default -> improvement.stepAt();
        };
        return PATIENCE.after(from, calendar);
    }

    private Instant pilotEnd(CaseNumber number) {
        return pilots.latest(number)
                .endsOn()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
