package io.heed.coaching;

import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk of a coaching, and whether the figures got better after it. */
@Service
@Transactional
public class CoachingTalks {

    private static final int LONGEST = 4_000;
    private static final int MOST_DAYS = 180;

    private final CoachingMapper mapper;
    private final CoachingRecords records;
    private final CoachingNeeds needs;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final WorkItems workItems;

    CoachingTalks(
            CoachingMapper mapper,
            CoachingRecords records,
            CoachingNeeds needs,
            StaffDirectory staff,
            BusinessCalendars calendars,
            WorkItems workItems) {
        this.mapper = mapper;
        this.records = records;
        this.needs = needs;
        this.staff = staff;
        this.calendars = calendars;
        this.workItems = workItems;
    }

    /**
     * What the figures say.
     *
     * @param again whether they talk once more
     */
    public record Checked(boolean improved, boolean again) {}

    /**
     * They have talked and agreed on a step.
     *
     * @param lookOn the day on which the figures are looked at
     * @throws Refused when nothing was agreed, or the day has passed or is more than half a year away
     */
    public void talked(CaseNumber number, String step, LocalDate lookOn, String by) {
        var coaching = records.coaching(number);
        if (by.equals(coaching.username())) {
            throw new Refused(null, "coaching.not-oneself");
        }
        if (step == null || step.isBlank()) {
            throw new Refused("step", "coaching.step-missing");
        }
        PlainText.require("step", step);
        if (step.codePointCount(0, step.length()) > LONGEST) {
            throw new Refused("step", "complaint.too-long", LONGEST);
        }
        var zone = calendars.ofTeam(coaching.team()).zoneAt(records.now());
        var today = LocalDate.ofInstant(records.now(), zone);
        if (lookOn == null || !lookOn.isAfter(today) || lookOn.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refused("followUpOn", "coaching.day-out-of-range", MOST_DAYS);
        }
        var at = lookOn.atTime(9, 0).atZone(zone).toInstant();
        records.save(coaching.talked(step.strip(), records.now(), at));
        records.publish(new CoachingEvent.Talked(number, records.now(), coaching.round(), at, by));
    }

    /** Looks at the figures after the talk: better when fewer marks came for each day than before. */
    public Checked check(CaseNumber number) {
        var coaching = records.coaching(number);
        var now = records.now();
        var after = marksSince(coaching, coaching.talkedAt());
        var improved = isBetter(coaching, after, now);
        var again = !improved && !coaching.isLastRound();
        records.save(again ? coaching.again(after, coachBy(coaching, now)) : coaching.ended(after, improved, now));
        records.publish(new CoachingEvent.Checked(number, now, after, improved));
        return new Checked(improved, again);
    }

    private int marksSince(Coaching coaching, Instant since) {
        var any = coaching.reason() == CoachingReason.FIRST_CASES;
        return any
                ? mapper.marks(coaching.username(), null, null, since).size()
                : mapper.marks(coaching.username(), coaching.reason(), coaching.topic(), since)
                        .size();
    }

    /** After first answers nothing was wrong before: better means that nothing shows. */
    private static boolean isBetter(Coaching coaching, int after, Instant now) {
        if (coaching.reason() == CoachingReason.FIRST_CASES) {
            return after == 0;
        }
        var before = Math.max(
                1, Duration.between(coaching.since(), coaching.openedAt()).toHours());
        var since = Math.max(1, Duration.between(coaching.talkedAt(), now).toHours());
        return (double) after / since < (double) coaching.marks() / before;
    }

    /** Nobody talked in time: somebody above the coach does. */
    public void handOver(CaseNumber number) {
        var coaching = records.coaching(number);
        var manager = staff.manager().username();
        if (!manager.equals(coaching.coach()) && !manager.equals(coaching.username())) {
            records.save(coaching.coachedBy(manager));
            workItems.ofCase(number).forEach(item -> workItems.handOver(item.taskId(), manager));
        }
        records.publish(new CoachingEvent.HandedOver(number, records.now(), manager));
    }

    /** Talking has not helped: the manager decides what does. */
    public void tellManager(CaseNumber number) {
        records.publish(new CoachingEvent.ManagerTold(
                number, records.now(), staff.manager().username()));
    }

    /** When something is due: COACHING or FOLLOW_UP. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var coaching = records.coaching(number);
        return switch (moment) {
            case "COACHING" -> coaching.coachBy();
            case "FOLLOW_UP" -> coaching.followUpAt();
            default -> throw new IllegalArgumentException("A coaching has no " + moment);
        };
    }

    private Instant coachBy(Coaching coaching, Instant now) {
        return Term.parse(needs.of(coaching.reason()).coachWithin()).after(now, calendars.ofTeam(coaching.team()));
    }
}
