package io.heed.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.coaching.Coaching;
import io.heed.coaching.CoachingMark;
import io.heed.coaching.CoachingReason;
import io.heed.coaching.CoachingView;
import io.heed.coaching.Coachings;
import io.heed.complaint.process.PathReport;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code coaching}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoachingPathsTest {

    private static final Actor PERSON = new Actor("agent", Role.AGENT, "service");
    private static final Actor COLLEAGUE = new Actor("agent2", Role.AGENT, "service");
    private static final CaseNumber CASE = CaseNumber.of(777_777);

    @Autowired
    PathReport paths;

    @Autowired
    Coachings coachings;

    @Autowired
    CoachingView view;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    StaffDirectory staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient rows;

    private final String topic = "t-" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void theReportListens() {
        AbstractAssertions.init(engine);
        paths.testBegins();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
    }

    @Test
    void twoCasesAreNoPatternAndThreeAre() {
        assertThat(mark(3)).isEmpty();
        assertThat(mark(2)).isEmpty();
        var coaching = mark(1).orElseThrow();

        assertThat(coachings.get(coaching).marks()).isEqualTo(3);
        assertThat(task(coaching).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(task(coaching).dueAt()).isEqualTo(coachings.get(coaching).coachBy());
        assertThat(coachings.marks(coaching)).hasSize(3);
        assertThat(mark(0)).as("one is open for the same").isEmpty();
    }

    @Test
    void whomItIsAboutReadsWhyAndIsToldAtOnceAndColleaguesSeeNothing() {
        var coaching = opened();
        assertThat(view.visible(PERSON)).extracting(Coaching::number).contains(coaching);
        assertThat(view.visible(COLLEAGUE)).extracting(Coaching::number).doesNotContain(coaching);
        var task = task(coaching).taskId();
        assertThatThrownBy(() -> work.prefill(task, COLLEAGUE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.takeOver(task, PERSON)).isInstanceOf(Refused.class);
        assertThat(rows.sql("SELECT staff FROM notification WHERE case_number = ? ORDER BY staff")
                        .param(coaching.value())
                        .query(String.class)
                        .list())
                .containsExactly("agent", staff.leadOf("service").username());
    }

    @Test
    void theFiguresGotBetterAndItIsOver() {
        var coaching = opened();
        talk(coaching, 28);
        assertThat(running(coaching)).isWaitingAt("followUpDue");
        fire(coaching, "followUpDue");

        assertThat(over(coaching)).contains("coachingHelped");
        assertThat(coachings.get(coaching).improved()).isTrue();
        assertThat(coachings.get(coaching).marksAfter()).isZero();
    }

    @Test
    void withoutEffectTheyTalkThreeTimesAndThenTheManagerHears() {
        var coaching = opened();
        for (int round = 1; round <= 3; round++) {
            assertThat(coachings.get(coaching).round()).isEqualTo(round);
            talk(coaching, 2);
            for (int again = 0; again < 6; again++) {
                coachings.note(new CoachingMark(
                        "agent",
                        CoachingReason.REOPENED,
                        topic,
                        CASE,
                        clock.instant().plusSeconds(10 + again)));
            }
            fire(coaching, "followUpDue");
        }
        assertThat(over(coaching)).contains("coachAgain", "tellManagerOfCoaching", "coachingWithoutEffect");
        assertThat(coachings.get(coaching).improved()).isFalse();
    }

    @Test
    void whatNobodyFindsTimeForGoesToTheManager() {
        var coaching = opened();
        fire(coaching, "coachingOverdue");
        assertThat(task(coaching).assignee()).isEqualTo(staff.manager().username());
        assertThat(passed(coaching)).contains("handCoachingOver", "coachingHandedOver");
    }

    @Test
    void aStepAndADayAreNeeded() {
        var coaching = opened();
        for (var wrong : List.of(
                Map.<String, Object>of("step", " ", "followUpOn", day(3)),
                Map.<String, Object>of("step", "Ask first."),
                Map.<String, Object>of("step", "Ask first.", "followUpOn", day(-1)),
                Map.<String, Object>of("step", "Ask first.", "followUpOn", day(400)))) {
            assertThatThrownBy(() -> complete(coaching, wrong)).isInstanceOf(Refused.class);
        }
        assertThat(coachings.get(coaching).step()).isNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(CoachingByPattern.KEY, Path.of("target/paths/coaching.txt")))
                .isEmpty();
    }

    private Optional<CaseNumber> mark(int hoursAgo) {
        return coachings.note(new CoachingMark(
                "agent",
                CoachingReason.REOPENED,
                topic,
                CASE,
                clock.instant().minus(Duration.ofHours(hoursAgo)).minusMillis(hoursAgo)));
    }

    private CaseNumber opened() {
        mark(3);
        mark(2);
        return mark(1).orElseThrow();
    }

    private void talk(CaseNumber coaching, int days) {
        complete(coaching, Map.of("step", "Ask what happened before answering.", "followUpOn", day(days)));
    }

    private String day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    private void complete(CaseNumber coaching, Map<String, Object> data) {
        var item = task(coaching);
        var member = staff.find(item.assignee()).orElseThrow();
        work.complete(item.taskId(), new Actor(member.username(), member.role(), member.team()), data);
    }

    private WorkItem task(CaseNumber coaching) {
        var open = workItems.ofCase(coaching);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void fire(CaseNumber coaching, String timer) {
        var jobs = management
                .createJobQuery()
                .processInstanceId(running(coaching).getId())
                .activityId(timer)
                .list();
        assertThat(jobs).hasSize(1);
        if (jobs.get(0).getDuedate().toInstant().isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(jobs.get(0).getDuedate());
        }
        management.executeJob(jobs.get(0).getId());
    }

    private ProcessInstance running(CaseNumber coaching) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(coaching.value())
                .singleResult();
    }

    private Set<String> over(CaseNumber coaching) {
        assertThat(running(coaching)).isNull();
        return passed(coaching);
    }

    private Set<String> passed(CaseNumber coaching) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(coaching.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(each -> each.getActivityId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
