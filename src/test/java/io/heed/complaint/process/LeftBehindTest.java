package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.engine.WorkItem;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.OpenWork;
import io.heed.trouble.LeftBehind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody leaves behind who leaves a team: others of the team get it, and nothing is forgotten. */
@HeedTest
class LeftBehindTest {

    @Autowired
    Story story;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    List<OpenWork> kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String zoe = "zoe-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aColleague() {
        jdbc.sql("UPDATE staff_account SET absent_until = NULL").update();
        jdbc.sql(
                        "INSERT INTO staff_account (username, display_name, first_name, email, password_hash, role, team_id, enabled)"
                                + " VALUES (?, 'Zoe Left', 'Zoe', 'zoe@heed.example', '', 'AGENT', 'service', TRUE)")
                .param(zoe)
                .update();
    }

    /** What others left in the name of who is gone is not counted here. */
    @BeforeEach
    void nothingIsLeft() {
        leftBehind.handOn();
    }

    @AfterEach
    void gone() {
        jdbc.sql("DELETE FROM staff_account WHERE username = ?").param(zoe).update();
    }

    @Test
    void theCasesOfWhoLeftGoToTheTeamOnTheRecordAndTheNewOwnerIsTold() {
        var first = hers();
        var second = hers();
        leftBehind.handOn();
        assertThat(owner(first)).as("as long as she is there").isEqualTo(zoe);

        leaves();
        assertThat(leftBehind.handOn()).isEqualTo(2);

        for (var each : List.of(first, second)) {
            assertThat(owner(each)).isIn("agent", "agent2");
            assertThat(each.task("resolveComplaint").assignee()).isEqualTo(owner(each));
            assertThat(rows(
                            "SELECT JSON_VALUE(facts, '$.reason') FROM audit_record WHERE case_number = ?"
                                    + " AND event = 'OwnerAssigned' ORDER BY id DESC LIMIT 1",
                            each.number()))
                    .containsExactly("left");
            assertThat(rows(
                            "SELECT staff FROM notification WHERE kind = 'WORK_HANDED_ON' AND case_number = ?",
                            each.number()))
                    .containsExactly(owner(each));
        }
        assertThat(leftBehind.handOn()).as("once is enough").isZero();
    }

    @Test
    void afterACrashInTheMiddleTheRestIsHandedOnAndNothingTwice() {
        var first = hers();
        var second = hers();
        leaves();
        var complaints = kinds.stream()
                .filter(kind -> kind.ownedBy(Set.of(zoe)).stream()
                        .anyMatch(each -> each.number().equals(first.number())))
                .findFirst()
                .orElseThrow();
        complaints.handOn(first.number(), zoe);
        var kept = owner(first);
        transaction.executeWithoutResult(status -> {
            complaints.handOn(second.number(), zoe);
            status.setRollbackOnly();
        });
        assertThat(owner(second)).isEqualTo(zoe);

        assertThat(leftBehind.handOn()).isEqualTo(1);

        assertThat(owner(first)).isEqualTo(kept);
        assertThat(owner(second)).isIn("agent", "agent2");
    }

    @Test
    void aTaskOfSomebodyElsesCaseGoesToAColleagueToo() {
        var other = story.acknowledged();
        story.staff.handOver(other.number(), story.actor("manager"), "agent", "She knows it");
        var task = other.task("resolveComplaint");
        story.workItems.handOver(task.taskId(), zoe);
        var owner = owner(other);
        leaves();

        assertThat(leftBehind.handOn()).isEqualTo(1);

        assertThat(story.workItems.find(task.taskId()).map(WorkItem::assignee).orElseThrow())
                .isIn("agent", "agent2");
        assertThat(owner(other)).isEqualTo(owner);
        assertThat(rows(
                        "SELECT actor FROM audit_record WHERE case_number = ? AND event = 'TaskHandedOn'",
                        other.number()))
                .containsExactly("heed");
    }

    @Test
    void whatADisabledAccountHasGoesOnAndWhatTurnsUpLaterToo() {
        var hers = hers();
        jdbc.sql("UPDATE staff_account SET enabled = FALSE WHERE username = ?")
                .param(zoe)
                .update();
        leftBehind.handOn();
        assertThat(owner(hers)).isIn("agent", "agent2");

        var later = story.acknowledged();
        jdbc.sql("UPDATE complaint SET owner = ? WHERE case_number = ?")
                .param(zoe)
                .param(later.number().value())
                .update();
        leftBehind.handOn();
        assertThat(owner(later)).isIn("agent", "agent2");
    }

    @Test
    void nobodyIsHandedACaseOfATeamThatTheyLeft() {
        var open = story.acknowledged();
        leaves();

        assertThatThrownBy(() -> story.staff.handOver(open.number(), story.actor("manager"), zoe, "She knows it"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"))
                .hasMessageContaining("complaint.left-team");
    }

    private Story.Case hers() {
        var mine = story.acknowledged();
        story.staff.handOver(mine.number(), story.actor("manager"), zoe, "She knows it");
        return mine;
    }

    private void leaves() {
        jdbc.sql("INSERT INTO team_membership (username, edition, team_id, valid_from, from_at)"
                        + " VALUES (?, 1, 'billing', '2026-01-05', '2026-01-05 00:00:00')")
                .param(zoe)
                .update();
    }

    private String owner(Story.Case of) {
        return rows("SELECT owner FROM complaint WHERE case_number = ?", of.number())
                .get(0);
    }

    private List<String> rows(String query, CaseNumber about) {
        return jdbc.sql(query).param(about.value()).query(String.class).list();
    }
}
