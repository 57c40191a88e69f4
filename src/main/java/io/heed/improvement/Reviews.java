package io.heed.improvement;

import io.heed.engine.WorkItems;
import io.heed.improvement.ImprovementEvent.Concern;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every department concerned is heard; one that stays silent is called, and in the end passed over. */
@Service
@Transactional
public class Reviews {

    private static final int LONGEST = 4_000;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Departments departments;
    private final WorkItems workItems;
    private final StaffDirectory staff;

    Reviews(
            ImprovementMapper mapper,
            ImprovementRecords records,
            Departments departments,
            WorkItems workItems,
            StaffDirectory staff) {
        this.mapper = mapper;
        this.records = records;
        this.departments = departments;
        this.workItems = workItems;
        this.staff = staff;
    }

    /** The departments that are asked in this round. */
    @Transactional(readOnly = true)
    public List<String> asked(CaseNumber number) {
        var round = records.get(number).round();
        return mapper.reviews(number).stream()
                .filter(review -> review.round() == round)
                .map(Review::department)
                .toList();
    }

    /**
     * Keeps what a department says.
     *
     * @throws Refused when this person does not speak for the department
     * @throws Conflict when it was heard or passed over before
     */
    public void give(
            CaseNumber number,
            String department,
            Review.Verdict verdict,
            String cause,
            String effort,
            String username) {
        var member = staff.find(username).orElseThrow(NotFound::new);
        if (!departments.speaksFor(department, member)) {
            throw new Refused(null, "improvement.other-department", departments.name(department));
        }
        var causes = ImprovementRecords.words("cause", cause, LONGEST);
        var efforts = ImprovementRecords.words("effort", effort, LONGEST);
        settle(number, department, Review.State.GIVEN, verdict, causes, efforts, username);
        records.tell(new ImprovementEvent.Reviewed(number, records.now(), department, verdict, username));
    }

    /** The department is late: its lead gets the task. */
    public void callLead(CaseNumber number, String department) {
        handOver(number, department, departments.lead(department));
    }

    /** It still is: the manager gets the task. */
    public void callManager(CaseNumber number, String department) {
        handOver(number, department, staff.manager().username());
    }

    /** It stayed silent: the improvement goes on without, and its owner hears of it. */
    public void pass(CaseNumber number, String department) {
        settle(number, department, Review.State.MISSED, null, null, null, null);
        var improvement = records.get(number);
        records.tell(new ImprovementEvent.ReviewMissed(number, records.now(), department));
        records.alarm(improvement, improvement.owner(), Concern.REVIEW_MISSED);
    }

    private void handOver(CaseNumber number, String department, String to) {
        workItems.ofCase(number).stream()
                .filter(item -> item.element().equals("reviewConcern") && department.equals(item.team()))
                .filter(item -> !to.equals(item.assignee()))
                .forEach(item -> workItems.handOver(item.taskId(), to));
        records.alarm(records.get(number), to, Concern.REVIEW_LATE);
    }

    private void settle(
            CaseNumber number,
            String department,
            Review.State state,
            Review.Verdict verdict,
            String cause,
            String effort,
            String by) {
        var round = records.get(number).round();
        var review = new Review(round, department, null, state, verdict, cause, effort, by, records.now());
        if (mapper.answer(number, review) == 0) {
            throw new Conflict("improvement.reviewed");
        }
    }
}
