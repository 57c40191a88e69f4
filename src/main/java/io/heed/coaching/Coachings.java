package io.heed.coaching;

import io.heed.complaint.TeamVoices;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what may show a pattern, and opens a coaching when it does: one for one person on one topic at a time, and never twice
 * for the same marks.
 */
@Service
@Transactional
public class Coachings {

    private static final String NO_TOPIC = "other";

    private final CoachingMapper mapper;
    private final CoachingRecords records;
    private final CoachingNeeds needs;
    private final CoachingProcess process;
    private final TeamVoices cases;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;

    Coachings(
            CoachingMapper mapper,
            CoachingRecords records,
            CoachingNeeds needs,
            CoachingProcess process,
            TeamVoices cases,
            StaffDirectory staff,
            BusinessCalendars calendars) {
        this.mapper = mapper;
        this.records = records;
        this.needs = needs;
        this.process = process;
        this.cases = cases;
        this.staff = staff;
        this.calendars = calendars;
    }

    /** Notes something about a case, for whoever decided on it last; what nobody decided on shows nothing about anybody. */
    public void note(CoachingReason reason, CaseNumber caseNumber, Instant at) {
        cases.lastDecision(caseNumber)
                .ifPresent(decision ->
                        note(new CoachingMark(decision.by(), reason, topic(decision.category()), caseNumber, at)));
    }

    /**
     * Notes a mark, and opens a coaching when it is one too many.
     *
     * @return the coaching that was opened, if one was
     */
    public Optional<CaseNumber> note(CoachingMark mark) {
        if (mapper.note(mark) == 0) {
            return Optional.empty();
        }
        var need = needs.of(mark.reason());
        var since = since(mark, need);
        var seen = mapper.marks(mark.username(), mark.reason(), mark.topic(), since)
                .size();
        return seen < need.atLeast() ? Optional.empty() : open(mark, need, since, seen);
    }

    /** Opens a coaching unless one is open on the same, or there is nobody to coach. */
    Optional<CaseNumber> open(CoachingMark mark, CoachingNeeds.Need need, Instant since, int seen) {
        var member = staff.find(mark.username()).filter(each -> each.team() != null);
        return member.flatMap(each -> open(mark, need, since, seen, each));
    }

    private Optional<CaseNumber> open(
            CoachingMark mark, CoachingNeeds.Need need, Instant since, int seen, StaffMember member) {
        var now = records.now();
        var lead = staff.leadOf(member.team()).username();
        var coach = lead.equals(member.username()) ? staff.manager().username() : lead;
        if (coach.equals(member.username())) {
            return Optional.empty();
        }
        var by = Term.parse(need.coachWithin()).after(now, calendars.ofTeam(member.team()));
        var coaching = new Coaching(
                CaseNumber.of(Coaching.LETTERS, mapper.nextNumber()),
                member.username(),
                member.team(),
                coach,
                mark.reason(),
                mark.topic(),
                seen,
                since,
                now,
                by,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        if (!isFirst(coaching)) {
            return Optional.empty();
        }
        records.publish(new CoachingEvent.Opened(coaching.number(), now, member.username(), coach, mark.reason()));
        process.opened(coaching.number());
        return Optional.of(coaching.number());
    }

    private boolean isFirst(Coaching coaching) {
        try {
            return mapper.insert(coaching) == 1;
        } catch (DuplicateKeyException anotherWasFirst) {
            return false;
        }
    }

    /** Nothing that an earlier coaching was about is counted again. */
    private Instant since(CoachingMark mark, CoachingNeeds.Need need) {
        var window = records.now().minus(Duration.ofDays(need.withinDays()));
        var last = mapper.lastOpened(mark.username(), mark.reason(), mark.topic());
        return last == null || last.isBefore(window) ? window : last;
    }

    /** The coaching, or {@link io.heed.shared.NotFound}. */
    @Transactional(readOnly = true)
    public Coaching get(CaseNumber number) {
        return records.coaching(number);
    }

    /** The marks that it was opened for, the latest first. */
    @Transactional(readOnly = true)
    public List<CoachingMark> marks(CaseNumber number) {
        var coaching = records.coaching(number);
        return mapper.marks(coaching.username(), coaching.reason(), coaching.topic(), coaching.since());
    }

    /** What a case is about, as a topic to be coached on. */
    static String topic(String category) {
        return category == null ? NO_TOPIC : category;
    }
}
