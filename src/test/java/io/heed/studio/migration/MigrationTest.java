package io.heed.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.engine.Artifact;
import io.heed.engine.CaseHistory;
import io.heed.engine.CaseMigration;
import io.heed.engine.CaseMigration.Move;
import io.heed.engine.CaseMigration.Problem;
import io.heed.engine.CaseMigration.Result;
import io.heed.engine.Publication;
import io.heed.engine.Publications;
import io.heed.engine.Ungated;
import io.heed.engine.Versions;
import io.heed.engine.WorkItem;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Running complaints go on by another version of their diagram, and nothing that waits in them is lost. Each test moves its
 * own complaint and leaves alone what others have left running.
 */
@HeedTest
class MigrationTest {

    private static final Actor OWNER = new Actor("owner", Role.OWNER, null);
    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final String PROCESS = "complaint-resolution";

    @Autowired
    private Migrations migrations;

    @Autowired
    private Moving moving;

    @Autowired
    private Story story;

    @Autowired
    private CaseHistory history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Versions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MigrationMapper mapper;

    @Autowired
    private CaseMigration moves;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Retry retry;

    private String deployment;
    private int second;
    private long migration;

    @AfterEach
    void nothingIsLeft() {
        if (migration != 0) {
            sql.update("UPDATE migration_run SET state = 'STOPPED' WHERE id = ? AND ended_at IS NULL", migration);
        }
        if (deployment != null) {
            sql.update(
                    "DELETE FROM publication WHERE kind = 'PROCESS' AND reason = 'tried' AND artifact_key = ?",
                    PROCESS);
            sql.update("DELETE FROM deployed_version WHERE deployment_id = ?", deployment);
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aCaseGoesOnWithItsTaskItsTimersAndItsHistory() throws Exception {
        var complaint = story.acknowledged();
        var before = dates(complaint.number().value());
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        var task = complaint.task("resolveComplaint");

        migrated(move, complaint);

        assertThat(versionOf(complaint)).isEqualTo(move.to());
        assertThat(complaint.task("resolveComplaint")).isEqualTo(task);
        assertThat(dates(complaint.number().value())).isEqualTo(before);
        complaint.complete("resolveComplaint", Story.decision());
        assertThat(complaint.passed()).contains("answerComplaint");
        assertThat(history.instances(complaint.number()).get(0).stretches())
                .extracting(CaseHistory.Instance::version)
                .containsExactly(move.from(), move.to());
        assertThat(trail(complaint)).contains("CaseMoved");
    }

    @Test
    void tryingOutChangesNothing() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());

        tried(move, complaint);

        assertThat(versionOf(complaint)).isEqualTo(move.from());
        assertThat(migrations.counts(migration, OWNER).movable()).isPositive();
        assertThat(migrations.counts(migration, OWNER).moved()).isZero();
        assertThat(history.instances(complaint.number()).get(0).moves()).isEmpty();
    }

    @Test
    void aChangedTimerIsAskedForAgainAndTheOthersKeepTheirDates() throws Exception {
        var complaint = story.acknowledged();
        var before = dates(complaint.number().value());
        var move = new Move(
                PROCESS,
                versionOf(complaint),
                second(xml -> xml.replace("promises.due(execution,'WARN')", "promises.due(execution,'BREACH')")),
                Map.of());
        var plan = migrations.plan(move, OWNER);
        assertThat(plan.retimed()).extracting("id").containsExactly("warnDue");
        assertThat(plan.places()).isEmpty();

        migrated(move, complaint);

        var after = dates(complaint.number().value());
        assertThat(after.get("warnDue")).isEqualTo(after.get("breachDue")).isNotEqualTo(before.get("warnDue"));
        after.remove("warnDue");
        before.remove("warnDue");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aCaseThatStandsWhereTheOtherVersionHasNoPlaceStaysAndIsNamed() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), renamedTask(), Map.of());
        assertThat(migrations.plan(move, OWNER).places())
                .filteredOn(place -> place.cases() > 0)
                .extracting(place -> place.element().id())
                .containsExactly("resolveComplaint");

        migrated(move, complaint);

        assertThat(versionOf(complaint)).isEqualTo(move.from());
        assertThat(migrations.cases(migration, 0, 500, OWNER))
                .filteredOn(each -> complaint.number().equals(each.caseNumber()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.tried()).isEqualTo(Result.STAYS);
                    assertThat(each.moved()).isNull();
                    assertThat(each.element()).isEqualTo("resolveComplaint");
                    assertThat(each.reason()).isEqualTo("no-place");
                });
        complaint.complete("resolveComplaint", Story.decision());
    }

    @Test
    void casesAreSentToNothingOfAnotherKind() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of("resolveComplaint", "warnDue"));

        assertThat(migrations.plan(move, OWNER).problems())
                .extracting(Problem::element)
                .contains("resolveComplaint");
        assertThatThrownBy(() -> migrations.tryOut(move, OWNER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("migration.not-together"));
        assertThatThrownBy(() -> migrations.plan(new Move(PROCESS, -1, move.to(), Map.of()), OWNER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOwnerSaysWhereItsCasesGoAndTheTaskListFollows() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), renamedTask(), Map.of("resolveComplaint", "solveComplaint"));

        migrated(move, complaint);

        assertThat(versionOf(complaint)).isEqualTo(move.to());
        assertThat(story.workItems.ofCase(complaint.number()))
                .extracting(WorkItem::element, WorkItem::assignee)
                .containsExactly(
                        tuple("solveComplaint", complaint.task("solveComplaint").assignee()));
    }

    @Test
    void aCaseThatEndedMeanwhileIsGone() throws Exception {
        var complaint = story.answered();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        tried(move, complaint);
        story.customer.judge(complaint.token(), true, null);
        assertThat(complaint.isEnded()).isTrue();

        migrations.start(migration, MANAGER);
        advance();

        assertThat(migrations.cases(migration, 0, 500, OWNER))
                .filteredOn(each -> complaint.number().equals(each.caseNumber()))
                .extracting(MigrationCase::moved)
                .containsExactly(Result.GONE);
    }

    @Test
    void aSecondPersonStartsIt() throws Exception {
        var complaint = story.acknowledged();
        tried(new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of()), complaint);

        assertThatThrownBy(() -> migrations.start(migration, OWNER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("migration.second-person"));
        migrations.start(migration, MANAGER);
        assertThatThrownBy(() -> migrations.start(migration, MANAGER)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoIsNeitherOwnerNorManagerMovesNothing() {
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.AUDITOR, Role.ADMIN, Role.BRANCH)) {
            var who = new Actor("somebody", role, null);
            assertThatThrownBy(() -> migrations.tryOut(new Move(PROCESS, 1, 2, Map.of()), who))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> migrations.start(1, who)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> migrations.stop(1, who)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void oneMigrationOfAProcessAtATime() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        tried(move, complaint);

        assertThatThrownBy(() -> migrations.tryOut(move, MANAGER)).isInstanceOf(Conflict.class);
        migrations.stop(migration, MANAGER);
        assertThat(versionOf(complaint)).isEqualTo(move.from());
        for (var to : List.of(move.from(), 99)) {
            assertThatThrownBy(() -> migrations.tryOut(new Move(PROCESS, move.from(), to, Map.of()), OWNER))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void nothingIsMovedOnceItIsStoppedEvenIfABatchHasBegun() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        tried(move, complaint);
        migrations.start(migration, MANAGER);
        var stoppedMeanwhile = mock(MigrationMapper.class, delegatesTo(mapper));
        doAnswer(asked -> {
                    var batch = mapper.unmoved(asked.getArgument(0), asked.getArgument(1));
                    migrations.stop(migration, OWNER);
                    return batch;
                })
                .when(stoppedMeanwhile)
                .unmoved(anyLong(), anyInt());

        new Moving(stoppedMeanwhile, migrations, moves, events, transaction, retry, story.clock).advance(migration);

        assertThat(versionOf(complaint)).isEqualTo(move.from());
        assertThat(migrations.counts(migration, OWNER).moved()).isZero();
    }

    @Test
    void nothingIsMovedToAVersionThatCountsNoMore() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        tried(move, complaint);
        publish(move.from());

        assertThatThrownBy(() -> migrations.start(migration, MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("migration.not-published"));
        assertThat(migrations.find(migration, OWNER).state()).isEqualTo(MigrationState.TRIED);
    }

    @Test
    void aRollBackStopsWhatIsBeingMoved() throws Exception {
        var complaint = story.acknowledged();
        var move = new Move(PROCESS, versionOf(complaint), second(xml -> xml), Map.of());
        tried(move, complaint);
        migrations.start(migration, MANAGER);
        publish(move.from());

        advance();

        assertThat(migrations.find(migration, OWNER).state()).isEqualTo(MigrationState.STOPPED);
        assertThat(versionOf(complaint)).isEqualTo(move.from());
    }

    private void tried(Move move, Story.Case complaint) {
        migration = migrations.tryOut(move, OWNER);
        sql.update(
                "DELETE FROM migration_case WHERE run_id = ? AND NOT case_number <=> ?",
                migration,
                complaint.number().value());
        advance();
        assertThat(migrations.find(migration, OWNER).state()).isEqualTo(MigrationState.TRIED);
    }

    private void migrated(Move move, Story.Case complaint) {
        tried(move, complaint);
        migrations.start(migration, MANAGER);
        advance();
        assertThat(migrations.find(migration, OWNER).state()).isEqualTo(MigrationState.DONE);
    }

    private void advance() {
        boolean more;
        do {
            more = moving.advance(migration);
        } while (more);
    }

    private int renamedTask() throws Exception {
        return second(xml -> xml.replace("\"resolveComplaint\"", "\"solveComplaint\""));
    }

    /** Deploys the diagram changed, past the gate, which takes no task that nobody knows; returns the version's number. */
    private int second(UnaryOperator<String> change) throws Exception {
        var file = Path.of("processes/complaint/complaint-resolution.bpmn");
        var xml = Files.readString(file, StandardCharsets.UTF_8);
        var changed = change.apply(xml).replace("</bpmn:definitions>", "<!-- a draft --></bpmn:definitions>");
        var deployed = Ungated.deploy(engine, file.toString(), changed.getBytes(StandardCharsets.UTF_8));
        deployment = deployed.getId();
        second = deployed.getDeployedProcessDefinitions().get(0).getVersion();
        publish(second);
        return second;
    }

    private void publish(int number) {
        var version = versions.find(Artifact.PROCESS, PROCESS, number).orElseThrow();
        transaction.executeWithoutResult(status -> {
            var now = story.clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var proposed = publications.propose(Publication.proposal(version, null, "tried", "owner", now));
            publications.decide(proposed.published("manager", now));
        });
    }

    private int versionOf(Story.Case complaint) {
        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value(), PROCESS)
                .singleResult();
        return repository.getProcessDefinition(running.getProcessDefinitionId()).getVersion();
    }

    /** When each timer of a case is due. */
    private Map<String, Instant> dates(String number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, PROCESS)
                .singleResult();
        var dates = new TreeMap<String, Instant>();
        for (Job timer : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()) {
            var definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(timer.getJobDefinitionId())
                    .singleResult();
            dates.put(definition.getActivityId(), timer.getDuedate().toInstant());
        }
        return dates;
    }

    private List<String> trail(Story.Case complaint) {
        return sql.queryForList(
                "SELECT event FROM audit_record WHERE case_number = ?",
                String.class,
                complaint.number().value());
    }
}
