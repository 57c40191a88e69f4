package io.heed.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.HeedTest;
import io.heed.coaching.HuddleVoice;
import io.heed.coaching.Huddles;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Submission;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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

/** Every way through {@code team-huddle}, each with a team of its own. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamHuddlePathsTest {

    @Autowired
    PathReport paths;

    @Autowired
    Huddles huddles;

    @Autowired
    ComplaintIntake intake;

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
    Clock clock;

    @Autowired
    JdbcClient rows;

    private final String team = "team-" + UUID.randomUUID().toString().substring(0, 12);
    private final Actor member = new Actor("agent", Role.AGENT, team);
    private final String words = "The bill was wrong again, and nobody told me why. " + team;

    @BeforeEach
    void aTeamOfItsOwn() {
        rows.sql(
                        "INSERT INTO team (id, name, name_pl, calendar_id) SELECT ?, ?, name_pl, calendar_id FROM team WHERE id = 'service'")
                .params(team, team)
                .update();
        paths.testBegins();
    }

    @AfterEach
    void theTeamIsGone(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
        rows.sql("UPDATE complaint SET team = 'service' WHERE team = ?")
                .param(team)
                .update();
        rows.sql("DELETE FROM survey WHERE number NOT LIKE 'SV-______-_'").update();
        rows.sql("DELETE FROM team WHERE id = ?").param(team).update();
    }

    @Test
    void aTeamTalksAboutWhatItsCustomersSaidInTheWeekBefore() {
        saidDaysAgo(7);
        var huddle = huddles.call(team).orElseThrow();
        assertThat(huddles.get(huddle).voices()).isEqualTo(1);
        assertThat(huddles.voices(huddle))
                .singleElement()
                .satisfies(voice -> assertThat(voice.words()).isEqualTo(words));
        assertThat(task(huddle).team()).isEqualTo(team);

        complete(
                huddle,
                Map.of("heard", "Bills.", "change", "We explain them.", "wanted", true, "wish", "A clear bill."));

        assertThat(passed(huddle)).contains("huddleHeld");
        assertThat(huddles.get(huddle).wish()).isEqualTo("A clear bill.");
        assertThat(rows.sql("SELECT event FROM audit_record WHERE case_number = ? AND category = 'EVENT'")
                        .param(huddle.value())
                        .query(String.class)
                        .list())
                .contains("HuddleCalled", "HuddleHeld", "ImprovementWanted");
        assertThat(rows.sql("SELECT problem FROM improvement WHERE about = ?")
                        .param(huddle.value())
                        .query(String.class)
                        .list())
                .as("what the team wished is an improvement now")
                .containsExactly("A clear bill.");
    }

    @Test
    void whatWasAnsweredToSurveysAboutTheTeamsCasesIsReadBesideItAndMarked() {
        var complaint = saidDaysAgo(7);
        answered(complaint, team, 2, "Nobody rang back.", 7);
        answered(complaint, team, 4, null, 7);
        answered(complaint, "service", 1, "Of another team.", 7);
        answered(null, team, 1, "About no case.", 7);
        answered(complaint, team, 5, "Of another week.", 21);
        var huddle = huddles.call(team).orElseThrow();

        assertThat(huddles.get(huddle).voices()).isEqualTo(2);
        assertThat(huddles.voices(huddle))
                .extracting(HuddleVoice::words, HuddleVoice::isAnswer, HuddleVoice::score, HuddleVoice::caseNumber)
                .containsExactlyInAnyOrder(
                        tuple("Nobody rang back.", true, 2, complaint), tuple(words, false, null, complaint));
    }

    @Test
    void anAnswerAloneIsEnoughToTalkAbout() {
        answered(CaseNumber.of(777_778), team, 1, "Nobody rang back.", 7);
        var huddle = huddles.call(team).orElseThrow();
        assertThat(huddles.get(huddle).voices()).isEqualTo(1);
        assertThat(task(huddle).team()).isEqualTo(team);
    }

    @Test
    void aWeekIsCalledOnceHoweverOftenItIsLookedFor() {
        assertThat(huddles.call(team)).isPresent();
        assertThat(huddles.call(team)).isEmpty();
        assertThat(rows.sql("SELECT COUNT(*) FROM huddle WHERE team = ?")
                        .param(team)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        ClockUtil.offset(Duration.ofDays(7).toMillis());
        assertThat(huddles.call(team)).isPresent();
    }

    @Test
    void nothingWasSaidAndNobodyIsCalledTogether() {
        var huddle = huddles.call(team).orElseThrow();
        assertThat(running(huddle)).isNull();
        assertThat(passed(huddle)).contains("nothingHeard");
        assertThat(huddles.get(huddle).endedAt()).isNotNull();
    }

    @Test
    void whatNobodyHoldsGoesToWhomTheTeamLooksTo() {
        saidDaysAgo(7);
        var huddle = huddles.call(team).orElseThrow();
        var job = management
                .createJobQuery()
                .processInstanceId(running(huddle).getId())
                .activityId("huddleOverdue")
                .singleResult();
        ClockUtil.setCurrentTime(job.getDuedate());
        management.executeJob(job.getId());

        assertThat(task(huddle).assignee()).isEqualTo(staff.leadOf(team).username());
        assertThat(passed(huddle)).contains("handHuddleOver", "huddleHandedOver");
        var manager = staff.manager();
        work.complete(
                task(huddle).taskId(),
                new Actor(manager.username(), manager.role(), null),
                Map.of("heard", "Bills.", "change", "Nothing: it was a single mistake."));
        assertThat(passed(huddle)).contains("huddleHeld");
    }

    @Test
    void whatWasHeardAndWhatChangesIsSaidAndOtherTeamsSeeNothing() {
        saidDaysAgo(7);
        var huddle = huddles.call(team).orElseThrow();
        for (var wrong : List.of(
                Map.<String, Object>of("heard", "Bills."),
                Map.<String, Object>of("heard", " ", "change", "We explain."),
                Map.<String, Object>of("heard", "x".repeat(5000), "change", "We explain."))) {
            assertThatThrownBy(() -> complete(huddle, wrong)).isInstanceOf(Refused.class);
        }
        var stranger = new Actor("agent2", Role.AGENT, "service");
        assertThatThrownBy(() -> work.prefill(task(huddle).taskId(), stranger)).isInstanceOf(NotFound.class);
        complete(huddle, Map.of("heard", "Bills.", "change", "We explain."));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(TeamHuddle.KEY, Path.of("target/paths/team-huddle.txt")))
                .isEmpty();
    }

    private void answered(CaseNumber about, String ofTeam, int score, String said, int daysAgo) {
        var at = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC);
        var key = UUID.randomUUID().toString();
        rows.sql("INSERT INTO survey (number, kind, measure, customer_id, occasion_key, about, team, language, state,"
                        + " happened_at, planned_at, due_at, score, answered_at, words, words_at)"
                        + " VALUES (?, 'complaint-closed', 'CSAT', 1, ?, ?, ?, 'en', 'ANSWERED', ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        "SV-" + key.substring(0, 8),
                        key,
                        about == null ? null : about.value(),
                        ofTeam,
                        at,
                        at,
                        at,
                        score,
                        at,
                        said,
                        said == null ? null : at)
                .update();
    }

    private CaseNumber saidDaysAgo(int days) {
        var customer = new Submission.CustomerDetails(
                "Ewa Mazur", "ewa-" + team + "@example.org", null, Locale.ENGLISH, "Europe/Warsaw");
        var receipt = intake.receive(
                UUID.randomUUID().toString(),
                new Submission("web", customer, null, null, null, words, null, false),
                List.of());
        rows.sql("UPDATE complaint SET team = ?, received_at = ? WHERE case_number = ?")
                .params(
                        team,
                        LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(days)), ZoneOffset.UTC),
                        receipt.caseNumber().value())
                .update();
        return receipt.caseNumber();
    }

    private void complete(CaseNumber huddle, Map<String, Object> data) {
        work.takeOver(task(huddle).taskId(), member);
        work.complete(task(huddle).taskId(), member, data);
    }

    private WorkItem task(CaseNumber huddle) {
        var open = workItems.ofCase(huddle);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private ProcessInstance running(CaseNumber huddle) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(huddle.value())
                .singleResult();
    }

    private Set<String> passed(CaseNumber huddle) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(huddle.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(each -> each.getActivityId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
