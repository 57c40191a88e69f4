package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.BranchChecks;
import io.heed.complaint.Stage;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.StaffDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code branch-check}, beside the process of the complaint it belongs to. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BranchCheckPathsTest {

    private static final String AT_THE_HARBOUR =
            "An hour in the queue at Harbour Street, and then the counter closed. I am disappointed.";

    @Autowired
    PathReport paths;

    @Autowired
    Story story;

    @Autowired
    BranchChecks branches;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TaskWork work;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theReportListens() {
        paths.testBegins();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
        jdbc.sql("UPDATE staff_account SET absent_until = NULL WHERE username = 'branch'")
                .update();
    }

    @Test
    void aBranchThatIsNamedHasTheTaskAtOnce() {
        var complaint = reported(AT_THE_HARBOUR);

        var task = task(complaint, "checkBranch");
        assertThat(task.assignee()).isEqualTo("branch");
        assertThat(task.dueAt()).isEqualTo(branches.answerDue(complaint.number()));
        assertThat(letters(complaint, "BRANCH_TASK")).containsExactly("branch");
        assertThat(complaint.running()).isNotNull();
    }

    @Test
    void aComplaintThatNamesNoBranchAsksNone() {
        assertThat(checkOf(reported(Story.WORDS))).isNull();
    }

    @Test
    void aPlaceGivenBesideTheWordsCountsAndIsAskedOnce() {
        var complaint = reported(Story.WORDS);

        branches.placeGiven(complaint.number(), "Nowhere in particular");
        assertThat(checkOf(complaint)).isNull();
        branches.placeGiven(complaint.number(), "harbour");
        branches.placeGiven(complaint.number(), "Central Station");

        assertThat(checkOf(complaint)).isNotNull();
        assertThat(branches.of(complaint.number()).orElseThrow().branch()).isEqualTo("harbour");
    }

    @Test
    void aBranchWhoseManagerIsAwayOrMissingGoesToTheServiceManager() {
        assertThat(task(reported("The queue at Central Station is endless."), "checkBranch")
                        .assignee())
                .isEqualTo("manager");

        staff.absent("branch", story.clock.instant().plus(Duration.ofDays(3)));
        assertThat(task(reported(AT_THE_HARBOUR), "checkBranch").assignee()).isEqualTo("manager");
    }

    @Test
    void theBranchManagerSeesTheCaseWhileTheTaskIsOpenAndNoOther() {
        var complaint = reported(AT_THE_HARBOUR);
        var other = reported(Story.WORDS);
        var branch = story.actor("branch");

        assertThat(story.staff.show(complaint.number(), branch).words()).isEqualTo(AT_THE_HARBOUR);
        assertThatThrownBy(() -> story.staff.show(other.number(), branch)).isInstanceOf(NotFound.class);

        work.complete(task(complaint, "checkBranch").taskId(), branch, finding(20));
        assertThatThrownBy(() -> story.staff.show(complaint.number(), branch)).isInstanceOf(NotFound.class);
    }

    @Test
    void theCustomerHearsThatItGotBetter() {
        var complaint = checked(20);

        measure(complaint, 7.5);

        assertThat(isEnded(complaint)).isTrue();
        assertThat(passed(complaint)).contains("measurementDue", "tellMeasuredResult", "measuredResultTold");
        assertThat(letter(complaint)).contains("Harbour Street", "20 minutes", "7.5 minutes", "better than before");
        assertThat(branches.of(complaint.number()).orElseThrow().measuredBy()).isEqualTo("branch");
    }

    @Test
    void theCustomerHearsThatItGotWorseToo() {
        var complaint = checked(20);

        measure(complaint, 31);

        assertThat(letter(complaint)).contains("31 minutes", "worse than before", "We are sorry");
    }

    @Test
    void theCustomerHearsThatNothingChanged() {
        var complaint = checked(20);

        measure(complaint, 20.00);

        assertThat(letter(complaint)).contains("It is as it was");
    }

    @Test
    void aSilentBranchIsHandedToTheServiceManager() {
        var complaint = reported(AT_THE_HARBOUR);

        fire(complaint, "branchAnswerDue");

        assertThat(task(complaint, "checkBranch").assignee()).isEqualTo("manager");
        assertThat(letters(complaint, "BRANCH_TASK")).containsExactly("branch", "manager");
        assertThatThrownBy(() -> story.staff.show(complaint.number(), story.actor("branch")))
                .isInstanceOf(NotFound.class);
        work.complete(task(complaint, "checkBranch").taskId(), story.actor("manager"), finding(20));
        assertThat(passed(complaint)).contains("branchSilent", "handOverCheck", "checkHandedOver");
        assertThat(checkOf(complaint)).isNotNull();
    }

    @Test
    void whatTheServiceManagerHadFromTheBeginningStaysThere() {
        var complaint = reported("The queue at Central Station is endless.");

        fire(complaint, "branchAnswerDue");

        assertThat(task(complaint, "checkBranch").assignee()).isEqualTo("manager");
        assertThat(letters(complaint, "BRANCH_TASK")).containsExactly("manager");
    }

    @Test
    void aMeasurementThatNobodyTakesIsHandedToTheServiceManager() {
        var complaint = checked(20);
        fire(complaint, "measurementDue");
        assertThat(task(complaint, "measureResult").assignee()).isEqualTo("branch");

        fire(complaint, "measurementOverdue");

        assertThat(story.clock.instant()).isAfterOrEqualTo(branches.measureBy(complaint.number()));
        assertThat(task(complaint, "measureResult").assignee()).isEqualTo("manager");
        assertThat(letters(complaint, "BRANCH_TASK")).containsExactly("branch", "manager");
        check(complaint, "measureResult", Map.of("after", 12));
        assertThat(passed(complaint)).contains("measurementOverdue", "handOverMeasurement", "measurementHandedOver");
        assertThat(letter(complaint)).contains("12 minutes");
        assertThat(isEnded(complaint)).isTrue();
    }

    @Test
    void aComplaintWithdrawnBeforeTheBranchAnsweredEndsTheCheckWithItsAnswer() {
        var complaint = reported(AT_THE_HARBOUR);
        story.customer.withdraw(complaint.token());
        assertThat(task(complaint, "checkBranch").assignee()).isEqualTo("branch");

        check(complaint, finding(20));

        assertThat(isEnded(complaint)).isTrue();
        assertThat(passed(complaint)).contains("checkClosed");
        assertThat(letters(complaint, "BRANCH_RESULT")).isEmpty();
    }

    @Test
    void aComplaintWithdrawnBeforeTheMeasurementEndsTheCheckQuietly() {
        var complaint = checked(20);
        story.customer.withdraw(complaint.token());

        fire(complaint, "measurementDue");

        assertThat(isEnded(complaint)).isTrue();
        assertThat(passed(complaint)).contains("endedQuietly");
        assertThat(letters(complaint, "BRANCH_RESULT")).isEmpty();
    }

    @Test
    void aComplaintWithdrawnInTheLastMomentIsToldNothing() {
        var complaint = checked(20);
        fire(complaint, "measurementDue");
        story.customer.withdraw(complaint.token());

        check(complaint, "measureResult", Map.of("after", 5));

        assertThat(isEnded(complaint)).isTrue();
        assertThat(letters(complaint, "BRANCH_RESULT")).isEmpty();
    }

    @Test
    void theDayOfTheMeasurementLiesAheadAndNotTooFar() {
        var complaint = reported(AT_THE_HARBOUR);
        var today = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC);

        for (var day : List.of(today.minusDays(1), today, today.plusDays(200))) {
            assertThatThrownBy(() -> check(complaint, finding(20, day)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("measureOn"));
        }
        assertThat(task(complaint, "checkBranch")).isNotNull();
    }

    @Test
    void theMeasurementBeginsWithWhatIsKnown() {
        var complaint = checked(20.5);
        fire(complaint, "measurementDue");

        assertThat(work.prefill(task(complaint, "measureResult").taskId(), story.actor("branch")))
                .containsEntry("measure", "The average wait at the counter")
                .containsEntry("unit", "minutes")
                .containsEntry("before", "20.5");
    }

    /** Both processes run under the number of the case: what is told to one does nothing to the other. */
    @Test
    void theComplaintGoesItsOwnWay() {
        var complaint = reported(AT_THE_HARBOUR);
        complaint.runJob("acknowledgeComplaint");

        complaint.complete("resolveComplaint", Story.decision());
        story.customer.judge(complaint.token(), true, null);

        assertThat(complaint.isEnded()).isTrue();
        assertThat(story.staff.show(complaint.number(), story.actor("manager")).stage())
                .isEqualTo(Stage.CLOSED);
        assertThat(task(complaint, "checkBranch").assignee()).isEqualTo("branch");
        check(complaint, finding(20));
        measure(complaint, 10);
        assertThat(letter(complaint)).contains("better than before");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(BranchCheck.KEY, Path.of("target/paths/branch-check.txt")))
                .isEmpty();
    }

    private Story.Case reported(String words) {
        return story.reported(words, "home-internet", "UK");
    }

    private Story.Case checked(double before) {
        var complaint = reported(AT_THE_HARBOUR);
        check(complaint, finding(before));
        return complaint;
    }

    private Map<String, Object> finding(double before) {
        return finding(
                before,
                LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(14));
    }

    private static Map<String, Object> finding(double before, LocalDate measureOn) {
        var data = new HashMap<String, Object>();
        data.put("found", "One of two counters was closed over lunch.");
        data.put("done", "Both counters stay open from eleven to two.");
        data.put("measure", "The average wait at the counter");
        data.put("unit", "minutes");
        data.put("before", before);
        data.put("better", "lower");
        data.put("measureOn", measureOn.toString());
        return data;
    }

    private void check(Story.Case complaint, Map<String, Object> data) {
        check(complaint, "checkBranch", data);
    }

    private void check(Story.Case complaint, String element, Map<String, Object> data) {
        var task = task(complaint, element);
        work.complete(task.taskId(), story.actor(task.assignee()), data);
    }

    private void measure(Story.Case complaint, double after) {
        fire(complaint, "measurementDue");
        check(complaint, "measureResult", Map.of("after", after));
    }

    private WorkItem task(Story.Case complaint, String element) {
        return complaint.task(element);
    }

    private void fire(Story.Case complaint, String timer) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(BranchCheck.KEY)
                .processInstanceId(checkOf(complaint).getId())
                .activityId(timer)
                .singleResult();
        assertThat(job).as("a timer is waiting at " + timer).isNotNull();
        if (job.getDuedate().after(Date.from(story.clock.instant()))) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        engine.getManagementService().executeJob(job.getId());
    }

    private ProcessInstance checkOf(Story.Case complaint) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value(), BranchCheck.KEY)
                .singleResult();
    }

    private String instanceOf(CaseNumber caseNumber) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(BranchCheck.KEY)
                .processInstanceBusinessKey(caseNumber.value())
                .singleResult()
                .getId();
    }

    private boolean isEnded(Story.Case complaint) {
        return checkOf(complaint) == null && instanceOf(complaint.number()) != null;
    }

    private List<String> passed(Story.Case complaint) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceOf(complaint.number()))
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private List<String> letters(Story.Case complaint, String kind) {
        return jdbc.sql("SELECT COALESCE(staff, 'customer') FROM notification"
                        + " WHERE case_number = ? AND kind = ? ORDER BY id")
                .param(complaint.number().value())
                .param(kind)
                .query(String.class)
                .list();
    }

    private String letter(Story.Case complaint) {
        return jdbc.sql("SELECT text_body FROM notification WHERE case_number = ? AND kind = 'BRANCH_RESULT'")
                .param(complaint.number().value())
                .query(String.class)
                .single();
    }
}
