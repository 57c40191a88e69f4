package io.heed.coaching;

import io.heed.complaint.TeamVoices;
import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.survey.CaseVoices;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a team together once a week about what its customers said, and keeps what it makes of it. */
@Service
@Transactional
public class Huddles {

    private static final Term HELD_WITHIN = Term.parse("P3BD");
    private static final int LONGEST = 4_000;
    private static final int SHOWN = 60;

    private final HuddleMapper mapper;
    private final CoachingRecords records;
    private final HuddleProcess process;
    private final TeamVoices complaints;
    private final CaseVoices answers;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final WorkItems workItems;

    Huddles(
            HuddleMapper mapper,
            CoachingRecords records,
            HuddleProcess process,
            TeamVoices complaints,
            CaseVoices answers,
            StaffDirectory staff,
            BusinessCalendars calendars,
            WorkItems workItems) {
        this.mapper = mapper;
        this.records = records;
        this.process = process;
        this.complaints = complaints;
        this.answers = answers;
        this.staff = staff;
        this.calendars = calendars;
        this.workItems = workItems;
    }

    /**
     * Calls the team's huddle about the week before this one, in the team's time zone; once, however often and on however
     * many nodes this is asked.
     *
     * @return the huddle, when it was called now
     */
    public Optional<CaseNumber> call(String team) {
        var now = records.now();
        var calendar = calendars.ofTeam(team);
        var monday =
                LocalDate.ofInstant(now, calendar.zoneAt(now)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = week(monday.minusWeeks(1));
        if (mapper.isCalled(team, week)) {
            return Optional.empty();
        }
        var huddle = new Huddle(
                CaseNumber.of(Huddle.LETTERS, mapper.nextNumber()),
                team,
                week,
                calendar.startOf(monday.minusWeeks(1)),
                calendar.startOf(monday),
                now,
                HELD_WITHIN.after(now, calendar),
                0,
                null,
                null,
                null,
                null,
                null,
                0);
        if (mapper.insert(huddle) == 0) {
            return Optional.empty();
        }
        records.publish(new CoachingEvent.HuddleCalled(huddle.number(), now, team));
        process.called(huddle.number());
        return Optional.of(huddle.number());
    }

    /** Counts what customers said, in complaints and in answers to surveys about them; when nobody said anything there is nothing to talk about. */
    public boolean gather(CaseNumber number) {
        var huddle = records.huddle(number);
        var many = complaints.count(huddle.team(), huddle.heardFrom(), huddle.heardTo())
                + answers.count(huddle.team(), huddle.heardFrom(), huddle.heardTo());
        records.save(huddle.gathered(many, many == 0 ? records.now() : null));
        return many > 0;
    }

    /**
     * The team has talked.
     *
     * @param wish what it wants improved and cannot change by itself, or null
     * @throws Refused when it is not said what was heard and what changes
     */
    public void held(CaseNumber number, String heard, String change, String wish, String by) {
        said("heard", heard);
        said("change", change);
        PlainText.require("wish", wish);
        var wanted = wish == null || wish.isBlank() ? null : wish.strip();
        var huddle = records.huddle(number);
        records.save(huddle.held(heard.strip(), change.strip(), wanted, by, records.now()));
        records.publish(new CoachingEvent.HuddleHeld(number, records.now(), huddle.team(), by));
        if (wanted != null) {
            records.publish(new CoachingEvent.ImprovementWanted(number, records.now(), huddle.team(), by));
        }
    }

    /** Nobody held it in time: whom the team looks to has it now. */
    public void handOver(CaseNumber number) {
        var lead = staff.leadOf(records.huddle(number).team()).username();
        workItems.ofCase(number).forEach(item -> workItems.handOver(item.taskId(), lead));
        records.publish(new CoachingEvent.HandedOver(number, records.now(), lead));
    }

    /** The huddle, or {@link io.heed.shared.NotFound}. */
    @Transactional(readOnly = true)
    public Huddle get(CaseNumber number) {
        return records.huddle(number);
    }

    /** What customers said in its week, in complaints and in answers to surveys about them, the latest first; at most sixty. */
    @Transactional(readOnly = true)
    public List<HuddleVoice> voices(CaseNumber number) {
        var huddle = records.huddle(number);
        var written = complaints.of(huddle.team(), huddle.heardFrom(), huddle.heardTo(), SHOWN);
        var answered = answers.of(huddle.team(), huddle.heardFrom(), huddle.heardTo(), SHOWN);
        return Stream.concat(
                        written.stream().map(HuddleVoice::of), answered.stream().map(HuddleVoice::of))
                .sorted(Comparator.comparing(HuddleVoice::saidAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** The latest huddles that this person may see. */
    @Transactional(readOnly = true)
    public List<Huddle> latest(Actor who) {
        var teams = who.is(Role.MANAGER, Role.AUDITOR) ? null : staff.teamsOf(who);
        return teams != null && teams.isEmpty() ? List.of() : mapper.latest(teams, SHOWN);
    }

    /** When something is due: HUDDLE. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        if (!moment.equals("HUDDLE")) {
            throw new IllegalArgumentException("A huddle has no " + moment);
        }
        return records.huddle(number).holdBy();
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void said(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(field, "coaching.said-missing");
        }
        PlainText.require(field, text);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused(field, "complaint.too-long", LONGEST);
        }
    }
}
