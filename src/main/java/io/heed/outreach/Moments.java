package io.heed.outreach;

import io.heed.contact.WaveState;
import io.heed.promise.BusinessCalendar;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the timers of an outreach are due. */
@Service
public class Moments {

    /** How long an approval may wait before the owner is told, and how long before the manager gets it. */
    private static final Term APPROVAL = Term.parse("PT4BH");

    private static final Term APPROVAL_AGAIN = Term.parse("PT8BH");

    /** How long an incident may be told of without its end being heard. */
    private static final Duration LONGEST_INCIDENT = Duration.ofDays(14);

    /** How far apart the alarms are once the manager has been called in. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final OutreachRecords records;
    private final Playbooks playbooks;
    private final NoticePeriods notices;
    private final Waves waves;
    private final BusinessCalendars calendars;

    Moments(
            OutreachRecords records,
            Playbooks playbooks,
            NoticePeriods notices,
            Waves waves,
            BusinessCalendars calendars) {
        this.records = records;
        this.playbooks = playbooks;
        this.notices = notices;
        this.waves = waves;
        this.calendars = calendars;
    }

    /**
     * When the named moment comes: TELL, APPROVAL, APPROVAL_AGAIN, CADENCE, BATCH, END, ASK or MEASURE. A watch that has
     * nothing to watch is due after everything has ended.
     */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var outreach = records.get(number);
        var calendar = calendars.ofTeam(outreach.team());
        var playbook = playbooks.get(outreach.playbook());
        return switch (moment) {
            case "TELL" -> outreach.tellAt();
            case "APPROVAL" -> APPROVAL.after(outreach.askedAt(), calendar);
            case "APPROVAL_AGAIN" -> APPROVAL_AGAIN.after(outreach.askedAt(), calendar);
            case "CADENCE" -> cadence(outreach, playbook, calendar);
            case "BATCH" -> batch(outreach);
            case "END" -> end(outreach);
            case "ASK" -> Playbook.term(playbook.askSilentAfter()).after(outreach.toldAt(), calendar);
            case "MEASURE" -> Playbook.term(playbook.measureAfter()).after(outreach.toldAt(), calendar);
            default -> throw new IllegalArgumentException("An outreach has no " + moment);
        };
    }

    /** The playbook's time after the last word, or after the last alarm about its lack; then once a day at the most. */
    private Instant cadence(Outreach outreach, Playbook playbook, BusinessCalendar calendar) {
        if (playbook.updateEvery() == null || outreach.overAt() != null) {
            return never(outreach);
        }
        var heard = records.newest(outreach.number()).heardAt();
        if (outreach.missedAt() == null) {
            return Playbook.term(playbook.updateEvery()).after(heard, calendar);
        }
        var next = Playbook.term(playbook.updateEvery()).after(outreach.missedAt(), calendar);
        return outreach.missedUpdates() < 2
                ? next
                : later(next, outreach.missedAt().plus(PATIENCE));
    }

    private Instant batch(Outreach outreach) {
        var wave = waves.latest(outreach.number())
                .filter(latest -> latest.state() == WaveState.OPEN && latest.waiting() > 0);
        if (wave.isEmpty()) {
            return never(outreach);
        }
        var next = wave.get().movedAt().plus(Watches.STANDSTILL);
        if (outreach.stoodStillAt() == null) {
            return next;
        }
        var pause = outreach.standstills() < 2 ? Watches.STANDSTILL : PATIENCE;
        return later(next, outreach.stoodStillAt().plus(pause));
    }

    /** The end of the day after the one on which it takes effect; or as long as an incident may be open. */
    private Instant end(Outreach outreach) {
        var day = outreach.effectiveOn();
        return day == null
                ? outreach.openedAt().plus(LONGEST_INCIDENT)
                : day.plusDays(2).atStartOfDay(notices.zoneOf(outreach)).toInstant();
    }

    private Instant never(Outreach outreach) {
        return later(end(outreach), records.now()).plus(Duration.ofDays(365));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
