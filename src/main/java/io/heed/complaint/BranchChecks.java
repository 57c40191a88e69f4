package io.heed.complaint;

import io.heed.promise.BusinessCalendar;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.staff.Branch;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the manager of the branch that a complaint names look at it at once, and tells the customer what was measured before
 * and after. One branch is asked for each complaint, once.
 */
@Service
@Transactional
public class BranchChecks {

    private static final Term ANSWERED_WITHIN = Term.parse("PT4BH");
    private static final Term MEASURED_WITHIN = Term.parse("P1BD");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LATEST_DAYS = 183;

    private final BranchInquiryMapper inquiries;
    private final BranchNames names;
    private final Cases cases;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final BranchCheckProcess process;

    BranchChecks(
            BranchInquiryMapper inquiries,
            BranchNames names,
            Cases cases,
            StaffDirectory staff,
            BusinessCalendars calendars,
            BranchCheckProcess process) {
        this.inquiries = inquiries;
        this.names = names;
        this.cases = cases;
        this.staff = staff;
        this.calendars = calendars;
        this.process = process;
    }

    /**
     * What was found at the branch and will be measured.
     *
     * @param measureOn the day of the measurement, where the branch is
     */
    public record Finding(
            String found,
            String done,
            String measure,
            String unit,
            BigDecimal before,
            boolean lowerIsBetter,
            LocalDate measureOn) {}

    /** Somebody complained: when the words name a branch, it is asked. */
    void complained(CaseNumber caseNumber, String words) {
        names.in(words).ifPresent(branch -> ask(caseNumber, branch));
    }

    /** The place was given beside the words, as a branch's id or as people call it; one of no branch of ours is passed over. */
    public void placeGiven(CaseNumber caseNumber, String place) {
        named(place, null).ifPresent(branch -> ask(caseNumber, branch));
    }

    /** The branch that is meant, by its id: by the place that was given, or else by the words. */
    @Transactional(readOnly = true)
    public Optional<String> named(String place, String words) {
        return staff.branches().stream()
                .map(Branch::id)
                .filter(id -> id.equals(place))
                .findFirst()
                .or(() -> names.in(place))
                .or(() -> names.in(words));
    }

    private void ask(CaseNumber caseNumber, String branch) {
        if (inquiries.find(caseNumber) != null) {
            return;
        }
        var now = cases.now();
        var to =
                present(staff.managerOfBranch(branch)).orElseGet(staff::manager).username();
        var answerBy = ANSWERED_WITHIN.after(now, calendarOf(caseNumber, branch));
        inquiries.insert(BranchInquiry.begun(caseNumber, branch, to, now, answerBy));
        cases.publish(new ComplaintEvent.BranchAsked(caseNumber, now, branch, to, answerBy));
        process.placeRecognised(caseNumber);
    }

    /** User name of who has to look, or to measure. */
    @Transactional(readOnly = true)
    public String assigneeOf(CaseNumber caseNumber) {
        var assignee = inquiries.find(caseNumber).assignee();
        return present(staff.find(assignee)).orElseGet(staff::manager).username();
    }

    /** By when the branch has to answer. */
    @Transactional(readOnly = true)
    public Instant answerDue(CaseNumber caseNumber) {
        return inquiries.find(caseNumber).answerBy();
    }

    /** When the result is measured. */
    @Transactional(readOnly = true)
    public Instant measurementDue(CaseNumber caseNumber) {
        return inquiries.find(caseNumber).measureAt();
    }

    /** By when it has to be measured. */
    @Transactional(readOnly = true)
    public Instant measureBy(CaseNumber caseNumber) {
        var inquiry = inquiries.find(caseNumber);
        return MEASURED_WITHIN.after(inquiry.measureAt(), calendarOf(caseNumber, inquiry.branch()));
    }

    /** What is known of the branch that the complaint names, if it names one. */
    @Transactional(readOnly = true)
    public Optional<BranchInquiry> of(CaseNumber caseNumber) {
        return Optional.ofNullable(inquiries.find(caseNumber));
    }

    /**
     * Notes what was found and done at the branch.
     *
     * @return whether the customer waits for the result
     * @throws Refused naming {@code measureOn} when that day is not within half a year from tomorrow
     */
    public boolean check(CaseNumber caseNumber, Finding finding, String by) {
        var inquiry = inquiries.find(caseNumber);
        var now = cases.now();
        var zone = calendarOf(caseNumber, inquiry.branch()).zoneAt(now);
        var today = LocalDate.ofInstant(now, zone);
        if (!finding.measureOn().isAfter(today) || finding.measureOn().isAfter(today.plusDays(LATEST_DAYS))) {
            throw new Refused("measureOn", "complaint.branch-measure-date");
        }
        var measureAt = finding.measureOn().atTime(MORNING).atZone(zone).toInstant();
        if (inquiries.checked(caseNumber, finding, measureAt, by, now) == 0) {
            throw new Conflict("desk.task.over");
        }
        cases.publish(new ComplaintEvent.BranchChecked(caseNumber, now, inquiry.branch(), measureAt, by));
        return isResultWanted(caseNumber);
    }

    /** Nobody looked in time: the service manager has it done. */
    public void handOver(CaseNumber caseNumber) {
        toManager(
                caseNumber,
                (inquiry, to) -> new ComplaintEvent.BranchSilent(
                        caseNumber, cases.now(), inquiry.branch(), inquiry.assignee(), to, inquiry.answerBy()));
    }

    /** Nobody measured in time: the service manager has it done. */
    public void handOverMeasurement(CaseNumber caseNumber) {
        toManager(
                caseNumber,
                (inquiry, to) -> new ComplaintEvent.BranchNotMeasured(
                        caseNumber, cases.now(), inquiry.branch(), inquiry.assignee(), to, measureBy(caseNumber)));
    }

    private void toManager(CaseNumber caseNumber, BiFunction<BranchInquiry, String, ComplaintEvent> told) {
        var inquiry = inquiries.find(caseNumber);
        var to = staff.manager().username();
        if (!to.equals(inquiry.assignee())) {
            inquiries.assign(caseNumber, to);
            cases.publish(told.apply(inquiry, to));
            process.handedOver(caseNumber, to);
        }
    }

    /** Whether the customer still waits for it: not after withdrawing. */
    @Transactional(readOnly = true)
    public boolean isResultWanted(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        return complaint.isOpen() || complaint.closure() != Closure.WITHDRAWN;
    }

    /** Notes what was measured, as it is. */
    public void measure(CaseNumber caseNumber, BigDecimal after, String remark, String by) {
        if (inquiries.measured(caseNumber, after, remark, by, cases.now()) == 0) {
            throw new Conflict("desk.task.over");
        }
    }

    /** Tells the customer what came of it, unless the complaint was withdrawn in the last moment. */
    public void tellResult(CaseNumber caseNumber) {
        if (isResultWanted(caseNumber)) {
            var inquiry = inquiries.find(caseNumber);
            cases.publish(new ComplaintEvent.BranchResultTold(
                    caseNumber, cases.now(), inquiry.result(nameOf(inquiry.branch()))));
        }
    }

    private String nameOf(String branch) {
        return staff.branches().stream()
                .filter(each -> each.id().equals(branch))
                .map(Branch::name)
                .findFirst()
                .orElse(branch);
    }

    private Optional<StaffMember> present(Optional<StaffMember> member) {
        return member.filter(each -> each.isPresent(cases.now()));
    }

    private BusinessCalendar calendarOf(CaseNumber caseNumber, String branch) {
        var team = staff.managerOfBranch(branch).map(StaffMember::team);
        return calendars.ofTeam(team.orElseGet(() -> cases.get(caseNumber).team()));
    }
}
