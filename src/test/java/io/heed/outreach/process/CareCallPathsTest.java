package io.heed.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.PathReport;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.notification.Outbox;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareCalls;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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

/** Every way through {@code care-call}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CareCallPathsTest {

    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final String UNHAPPY = "The line is still dead every evening, and I have stopped believing you.";

    @Autowired
    PathReport paths;

    @Autowired
    CareCalls calls;

    @Autowired
    Customers customers;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Outbox outbox;

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
    void aCallIsMadeAndTheCustomerIsSatisfied() {
        var call = due(customer());
        assertThat(running(call)).isWaitingAt("makeCareCall");
        assertThat(task(call).team()).isEqualTo("service");
        assertThat(task(call).dueAt()).isEqualTo(calls.get(call).overdueAt());

        complete(call, answered("All is well now, thank you for asking.", "satisfied"));

        assertThat(outcome(call)).isEqualTo(CareCall.Outcome.SATISFIED);
        assertThat(calls.get(call).said()).startsWith("All is well");
        assertThat(passed(call)).contains("careCallMade");
    }

    @Test
    void whoeverIsStillUnhappyHasAComplaintInTheirOwnWords() {
        var customer = customer();
        var call = due(customer);

        complete(call, answered(UNHAPPY, "unhappy"));

        var complaint = calls.get(call).complaint();
        assertThat(complaint).isNotNull();
        assertThat(passed(call)).contains("openComplaintFromCall", "careCallBecameComplaint");
        assertThat(rows.sql("SELECT channel, customer_id FROM complaint WHERE case_number = ?")
                        .param(complaint.value())
                        .query()
                        .singleRow())
                .containsEntry("channel", "phone")
                .containsEntry("customer_id", customer);
        assertThat(rows.sql("SELECT body FROM case_message WHERE case_number = ? AND kind = 'COMPLAINT'")
                        .param(complaint.value())
                        .query(String.class)
                        .single())
                .isEqualTo(UNHAPPY);
    }

    @Test
    void nobodyAnswersThreeTimesAndTheCustomerIsWrittenTo() {
        var call = due(customer());
        for (int attempt = 1; attempt < 3; attempt++) {
            complete(call, Map.of("reached", "no"));
            assertThat(running(call)).isWaitingAt("nextAttemptDue");
            fire(call, "nextAttemptDue");
            assertThat(LocalTime.ofInstant(clock.instant(), WARSAW)).isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0));
        }
        complete(call, Map.of("reached", "no"));

        assertThat(outcome(call)).isEqualTo(CareCall.Outcome.NOT_REACHED);
        assertThat(passed(call)).contains("writeThatWeCalled", "careCallGivenUp");
        assertThat(outbox.lettersToCustomer(call)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Próbowaliśmy się do Państwa dodzwonić");
            assertThat(letter.textBody()).contains("Nie muszą Państwo nic robić");
        });
    }

    @Test
    void nobodyCallsInTimeAndTheLeadGetsTheTask() {
        var call = due(customer());

        fire(call, "careCallOverdue");

        assertThat(task(call).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(passed(call)).contains("careLeadNeeded", "careCallNeglected", "careCallHandedOver");
        assertThat(running(call)).isWaitingAt("makeCareCall");
    }

    @Test
    void aCallThatHasLostItsReasonIsNotMade() {
        var customer = customer();
        var call = calls.want(customer, CareCall.Reason.FRUSTRATION, null).orElseThrow();
        rows.sql("UPDATE customer SET phone = NULL WHERE id = ?")
                .param(customer)
                .update();

        fire(call, "callDue");

        assertThat(outcome(call)).isEqualTo(CareCall.Outcome.NOT_NEEDED);
        assertThat(passed(call)).contains("callNotNeeded").doesNotContain("makeCareCall");
    }

    @Test
    void aCustomerWhoWantsNoCallIsLeftInPeace() {
        var customer = customer();
        var call = due(customer);

        calls.refuse(customer, "agent");

        assertThat(outcome(call)).isEqualTo(CareCall.Outcome.REFUSED);
        assertThat(passed(call)).contains("careCallDropped");
        assertThat(workItems.ofCase(call)).isEmpty();
        assertThat(calls.want(customer, CareCall.Reason.FRUSTRATION, null)).isEmpty();
    }

    @Test
    void whoeverAsksForNoMoreCallsGetsNone() {
        var customer = customer();
        complete(due(customer), answered("Please do not call me again.", "no-more-calls"));

        assertThat(calls.want(customer, CareCall.Reason.FRUSTRATION, null)).isEmpty();
    }

    @Test
    void oneCallIsOpenForOnePerson() {
        var customer = customer();
        var call = calls.want(customer, CareCall.Reason.FRUSTRATION, null).orElseThrow();

        assertThat(calls.want(customer, CareCall.Reason.BAD_EXPERIENCE, null)).isEmpty();
        assertThat(calls.want(sameNumber(customer), CareCall.Reason.FRUSTRATION, null))
                .isEmpty();
        assertThat(running(call)).isWaitingAt("callDue");
    }

    @Test
    void nobodyIsCalledAtNight() {
        for (var zone : List.of("Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata", "Europe/Warsaw")) {
            var customer = customer(zone);
            var call = calls.want(customer, CareCall.Reason.FRUSTRATION, null).orElseThrow();
            assertThat(LocalTime.ofInstant(calls.get(call).notBefore(), ZoneId.of(zone)))
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0));
        }
    }

    @Test
    void whoIsNotOfTheTeamSeesNoCall() {
        var call = due(customer());
        var auditor = new Actor("auditor", Role.AUDITOR, null);

        assertThat(work.prefill(task(call).taskId(), auditor)).isEmpty();
        assertThatThrownBy(() -> work.takeOver(task(call).taskId(), auditor)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.takeOver(task(call).taskId(), new Actor("owner", Role.OWNER, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(CareCallMaking.KEY, Path.of("target/paths/care-call.txt")))
                .isEmpty();
    }

    private long customer() {
        return customer("Europe/Warsaw");
    }

    private long customer(String zone) {
        var id = UUID.randomUUID();
        var phone = "+4860" + String.format("%07d", Math.floorMod(id.getLeastSignificantBits(), 10_000_000L));
        return customers.add(
                new Contact(
                        "Anna Kowal",
                        "anna-" + id + "@example.org",
                        phone,
                        Locale.forLanguageTag("pl"),
                        ZoneId.of(zone)),
                clock.instant());
    }

    private long sameNumber(long customer) {
        var phone = customers.get(customer).phone();
        return customers.add(new Contact("A. Kowal", null, phone, Locale.ENGLISH, WARSAW), clock.instant());
    }

    private CaseNumber due(long customer) {
        var call = calls.want(customer, CareCall.Reason.FRUSTRATION, null).orElseThrow();
        fire(call, "callDue");
        return call;
    }

    private CareCall.Outcome outcome(CaseNumber call) {
        assertThat(running(call)).isNull();
        return calls.get(call).outcome();
    }

    private static Map<String, Object> answered(String said, String result) {
        return Map.of("reached", "yes", "said", said, "result", result);
    }

    private void complete(CaseNumber call, Map<String, Object> data) {
        var taskId = task(call).taskId();
        work.takeOver(taskId, AGENT);
        work.complete(taskId, AGENT, data);
    }

    private WorkItem task(CaseNumber call) {
        var open = workItems.ofCase(call);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void fire(CaseNumber call, String timer) {
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(running(call).getId())
                .activityId(timer)
                .list();
        assertThat(jobs).hasSize(1);
        if (jobs.get(0).getDuedate().toInstant().isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(jobs.get(0).getDuedate());
        }
        management.executeJob(jobs.get(0).getId());
    }

    private ProcessInstance running(CaseNumber call) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(call.value())
                .singleResult();
    }

    private Set<String> passed(CaseNumber call) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(call.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(each -> each.getActivityId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
