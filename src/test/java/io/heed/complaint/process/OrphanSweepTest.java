package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.CaseUpkeep;
import io.heed.complaint.Stage;
import io.heed.engine.WorkItem;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.trouble.OrphanSweep;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly look through everything: what is found, what is put right, what becomes somebody's trouble. */
@HeedTest
class OrphanSweepTest {

    @Autowired
    Story story;

    @Autowired
    OrphanSweep sweep;

    @Autowired
    CaseUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everybodyIsHere() {
        jdbc.sql("UPDATE staff_account SET absent_until = NULL").update();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void aCaseThatGoesOnIsInNoTrouble() {
        var waiting = story.answered();
        var open = story.acknowledged();
        var unacknowledged = story.reported();

        sweep.run();

        for (var each : List.of(waiting, open, unacknowledged)) {
            assertThat(troubles(each.number())).isEmpty();
        }
    }

    @Test
    void aCaseWithoutOwnerGetsOne() {
        var orphan = story.acknowledged();
        jdbc.sql("UPDATE complaint SET owner = NULL WHERE case_number = ?")
                .param(orphan.number().value())
                .update();

        sweep.run();

        assertThat(caseRow(orphan.number()).get("owner")).isNotNull();
        assertThat(troubles(orphan.number())).containsExactly("NO_OWNER mended");
    }

    @Test
    void aCaseTakenInWithoutAProcessIsStarted() {
        var orphan = story.reported();
        story.runtime.deleteProcessInstance(orphan.instanceId, "test");

        sweep.run();

        assertThat(orphan.running()).isNotNull();
        assertThat(troubles(orphan.number())).containsExactly("NO_INSTANCE mended");
        story.management.executeJob(story.management
                .createJobQuery()
                .processInstanceId(orphan.running().getId())
                .activityId("acknowledgeComplaint")
                .singleResult()
                .getId());
        assertThat(story.workItems.ofCase(orphan.number()))
                .extracting(WorkItem::element)
                .containsExactly("resolveComplaint");
    }

    @Test
    void aCaseThatLostItsProcessLaterIsTheLeadsTroubleAndStartsAgainOnHerWord() {
        var orphan = story.acknowledged();
        story.runtime.deleteProcessInstance(orphan.instanceId, "test");

        sweep.run();
        assertThat(troubles(orphan.number())).containsExactly("NO_INSTANCE open lead");

        upkeep.startAgain(orphan.number(), "lead");
        assertThat(orphan.running()).isNotNull();
        sweep.run();
        assertThat(troubles(orphan.number())).containsExactly("NO_INSTANCE gone");
        assertThatThrownBy(() -> upkeep.startAgain(orphan.number(), "lead")).isInstanceOf(Conflict.class);
    }

    @Test
    void aCaseStartedAgainOwesOnlyTheRemediesOfItsNewDecision() {
        var lost = story.acknowledged();
        var day = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(3);
        lost.complete(
                "resolveComplaint",
                Story.with(
                        Story.decision(),
                        "remedies",
                        List.of(Map.of("description", "Send a new router", "due", day.toString()))));
        story.runtime.deleteProcessInstance(lost.instanceId, "test");
        upkeep.startAgain(lost.number(), "lead");
        var again = story.of(lost.number(), lost.receipt.trackingUrl());
        again.runJob("acknowledgeComplaint");

        again.complete("resolveComplaint", Story.decision());

        assertThat(again.passed()).contains("waitForVerdict").doesNotContain("trackRemedies");
        assertThat(jdbc.sql("SELECT state FROM promise WHERE case_number = ? AND purpose = 'remedy'")
                        .param(lost.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("SUPERSEDED");
    }

    @Test
    void aCaseForWhichNothingWillHappenNextIsSeen() {
        var stuck = story.reported();
        var job = stuck.job("acknowledgeComplaint");
        story.management.setJobRetries(job.getId(), 0);

        sweep.run();

        assertThat(troubles(stuck.number()))
                .containsExactlyInAnyOrder("NOTHING_NEXT open lead", "FAILED_STEP open lead");
        story.management.setJobRetries(job.getId(), 1);
        sweep.run();
        assertThat(troubles(stuck.number())).containsExactlyInAnyOrder("NOTHING_NEXT gone", "FAILED_STEP gone");
    }

    @Test
    void whatWasSuspendedIsSeenUntilItGoesOn() {
        var stopped = story.acknowledged();
        var halted = story.reported();
        story.runtime.suspendProcessInstanceById(stopped.instanceId);
        story.management.suspendJobById(halted.job("acknowledgeComplaint").getId());

        sweep.run();

        assertThat(troubles(stopped.number())).containsExactly("SUSPENDED_INSTANCE open lead");
        assertThat(troubles(halted.number())).containsExactly("SUSPENDED_JOB open lead");
        story.runtime.activateProcessInstanceById(stopped.instanceId);
        story.management.activateJobById(halted.job("acknowledgeComplaint").getId());
        sweep.run();
        assertThat(troubles(stopped.number())).containsExactly("SUSPENDED_INSTANCE gone");
        assertThat(troubles(halted.number())).containsExactly("SUSPENDED_JOB gone");
    }

    @Test
    void theCaseOfSomebodyWhoStaysAwayGoesToAColleague() {
        var left = story.acknowledged();
        var owner = (String) caseRow(left.number()).get("owner");
        jdbc.sql("UPDATE staff_account SET absent_until = ? WHERE username = ?")
                .param(Timestamp.from(story.clock.instant().plus(Duration.ofDays(20))))
                .param(owner)
                .update();

        sweep.run();

        assertThat(caseRow(left.number()).get("owner")).isNotEqualTo(owner);
        assertThat(left.task("resolveComplaint").assignee())
                .isEqualTo(caseRow(left.number()).get("owner"));
        assertThat(troubles(left.number())).containsExactly("OWNER_AWAY mended");
    }

    @Test
    void whenEverybodyIsAwayTheCaseIsTrouble() {
        var left = story.acknowledged();
        var owner = (String) caseRow(left.number()).get("owner");
        jdbc.sql("UPDATE staff_account SET absent_until = ?")
                .param(Timestamp.from(story.clock.instant().plus(Duration.ofDays(20))))
                .update();

        sweep.run();

        assertThat(caseRow(left.number()).get("owner")).isEqualTo(owner);
        assertThat(troubles(left.number())).containsExactly("OWNER_AWAY open manager");
    }

    @Test
    void aWarningThatWillNeverComeIsSeen() {
        var unwarned = story.acknowledged();
        var due = unwarned.due("warnDue");
        story.management.deleteJob(unwarned.job("warnDue").getId());
        story.letPass(Duration.between(story.clock.instant(), due).plusHours(2));

        sweep.run();

        assertThat(troubles(unwarned.number())).contains("MISSED_RUNG open lead");
        assertThat(details(unwarned.number())).containsExactly("WARN");
        unwarned.complete("resolveComplaint", Story.decision());
        sweep.run();
        assertThat(troubles(unwarned.number())).containsExactly("MISSED_RUNG gone");
    }

    @Test
    void theReporterOfACaseWhoseParentWasWithdrawnIsNotForgotten() {
        var parent = story.acknowledged();
        var child = story.acknowledged();
        story.staff.merge(child.number(), parent.number(), story.actor("manager"));
        jdbc.sql("UPDATE complaint SET closure = 'WITHDRAWN', closed_at = received_at WHERE case_number = ?")
                .param(parent.number().value())
                .update();

        sweep.run();
        assertThat(troubles(child.number())).containsExactly("LOST_PARENT open lead");

        upkeep.startAgain(child.number(), "lead");
        sweep.run();
        assertThat(troubles(child.number())).containsExactly("LOST_PARENT gone");
        assertThat(caseRow(child.number()).get("stage")).isEqualTo(Stage.RECEIVED.name());
        assertThat(caseRow(child.number()).get("parent_case")).isNull();
    }

    @Test
    void theTaskListIsBroughtBackToWhatTheEngineSays() {
        var lost = story.acknowledged();
        var wrong = story.acknowledged();
        var lostItem = lost.task("resolveComplaint");
        var wrongItem = wrong.task("resolveComplaint");
        jdbc.sql("DELETE FROM work_item WHERE task_id = ?")
                .param(lostItem.taskId())
                .update();
        jdbc.sql("UPDATE work_item SET assignee = 'nobody', team_id = 'nowhere' WHERE task_id = ?")
                .param(wrongItem.taskId())
                .update();
        jdbc.sql("INSERT INTO work_item (task_id, case_number, process_instance_id, element, created_at)"
                        + " VALUES ('dead-row', ?, 'none', 'resolveComplaint', '2026-01-01')")
                .param(lost.number().value())
                .update();

        var done = sweep.run().workItems();

        assertThat(done.added()).isPositive();
        assertThat(done.removed()).isPositive();
        assertThat(done.changed()).isPositive();
        assertThat(story.workItems.ofCase(lost.number())).containsExactly(lostItem);
        assertThat(wrong.task("resolveComplaint"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(wrongItem);
        var again = sweep.run().workItems();
        assertThat(again.added() + again.removed() + again.changed()).isZero();
    }

    @Test
    void oneNodeLooksAndTheOthersLetItBe() {
        jdbc.sql("UPDATE trouble_lease SET leased_until = ?")
                .param(Timestamp.from(story.clock.instant().plusSeconds(60)))
                .update();
        assertThatThrownBy(sweep::run).isInstanceOf(Conflict.class).hasMessage("desk.trouble.sweep-runs");

        jdbc.sql("UPDATE trouble_lease SET leased_until = ?")
                .param(Timestamp.from(story.clock.instant().minusSeconds(1)))
                .update();
        sweep.run();
        assertThat(jdbc.sql("SELECT leased_until FROM trouble_lease")
                        .query()
                        .singleRow()
                        .get("leased_until"))
                .isNull();
    }

    private List<String> troubles(CaseNumber caseNumber) {
        return jdbc.sql(
                        "SELECT CONCAT(kind, IF(settled_at IS NULL, CONCAT(' open ', owner), IF(mended, ' mended', ' gone')))"
                                + " FROM trouble WHERE case_number = ? ORDER BY id")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }

    private List<String> details(CaseNumber caseNumber) {
        return jdbc.sql("SELECT detail FROM trouble WHERE case_number = ?")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }

    private Map<String, Object> caseRow(CaseNumber caseNumber) {
        return jdbc.sql("SELECT * FROM complaint WHERE case_number = ?")
                .param(caseNumber.value())
                .query()
                .singleRow();
    }
}
