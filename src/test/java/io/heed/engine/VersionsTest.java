package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.Conflict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was deployed does not count until it is published: diagrams, tables and forms alike. */
@HeedTest
class VersionsTest {

    @Autowired
    private ProcessDeployer deployer;

    @Autowired
    private DeploymentRecorder recorder;

    @Autowired
    private Versions versions;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private Publications publications;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Forms forms;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final TrialFamily trial = new TrialFamily();
    private final String family = trial.key();

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @Test
    void theFirstVersionCountsAtOnceAndCameWithTheApplication() {
        trial.ship(deployer, "first");
        for (var artifact : Artifact.values()) {
            var only = versions.of(artifact, key(artifact)).get(0);
            assertThat(only.version()).isEqualTo(1);
            assertThat(only.deployedBy()).isEqualTo("heed");
            assertThat(only.file()).contains(family + "/" + family);
            assertThat(versions.publishedAt(artifact, key(artifact), clock.instant()))
                    .contains(only);
            assertThat(versions.publishedAt(
                            artifact, key(artifact), only.deployedAt().minusSeconds(60)))
                    .isEmpty();
            assertThat(versions.source(only)).contains("first");
            assertThat(versions.keys(artifact)).contains(key(artifact));
        }
    }

    @Test
    void whatSomebodyDeploysDoesNotCountUntilItIsPublished() {
        trial.ship(deployer, "first");
        var running = runtime.startProcessInstanceById(published.definitionId(family));
        somebodyDeploys("second", "ann");

        assertThat(decisions.decideOne(table(), Map.of())).containsEntry("says", "first");
        assertThat(forms.published(form()).schema()).contains("first");
        assertThat(published.definitionId(family)).isEqualTo(running.getProcessDefinitionId());

        for (var artifact : Artifact.values()) {
            var newest = versions.of(artifact, key(artifact)).get(0);
            assertThat(newest.version()).isEqualTo(2);
            assertThat(newest.deployedBy()).isEqualTo("ann");
            publish(newest, null);
        }
        assertThat(decisions.decideOne(table(), Map.of())).containsEntry("says", "second");
        assertThat(forms.published(form()).schema()).contains("second");
        assertThat(forms.published(form()).version()).isEqualTo(2);
        assertThat(runtime.startProcessInstanceById(published.definitionId(family))
                        .getProcessDefinitionId())
                .isNotEqualTo(running.getProcessDefinitionId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running.getId())
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(running.getProcessDefinitionId());
    }

    @Test
    void whatADiagramCallsAndAsksByItselfIsWhatIsPublishedWhateverItSays() {
        trial.ship(deployer, "first");
        for (var binding : List.of("latest", "deployment", "version", "versionTag")) {
            var caller = family + "-" + binding;
            Ungated.deploy(configuration, "processes/" + caller + ".bpmn", caller(caller, binding));
        }
        somebodyDeploys("second", "ann");
        assertThat(runs("latest")).isEqualTo("first: first");
        assertThat(runs("deployment")).isEqualTo("first: first");
        assertThat(runs("version")).isEqualTo("first: first");
        assertThat(runs("versionTag")).isEqualTo("first: first");

        publish(versions.find(Artifact.PROCESS, family, 2).orElseThrow(), null);
        assertThat(runs("latest")).isEqualTo("second: first");
        publish(versions.find(Artifact.DECISION, table(), 2).orElseThrow(), null);
        assertThat(runs("latest")).isEqualTo("second: second");
    }

    /** Which of the two processes is called, and what the table says that the caller asked before. */
    private String runs(String binding) {
        var caller = runtime.startProcessInstanceByKey(family + "-" + binding, "called-" + binding);
        var called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caller.getId())
                .singleResult();
        assertThat(called.getBusinessKey()).isEqualTo("called-" + binding);
        var name =
                repository.getProcessDefinition(called.getProcessDefinitionId()).getName();
        return name + ": " + runtime.getVariable(caller.getId(), "says");
    }

    private byte[] caller(String key, String binding) {
        var diagram = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .businessRuleTask("ask")
                .camundaDecisionRef(table())
                .camundaDecisionRefBinding(binding)
                .camundaDecisionRefVersion("2")
                .camundaDecisionRefVersionTag("none")
                .camundaMapDecisionResult("singleEntry")
                .camundaResultVariable("says")
                .callActivity("call")
                .calledElement(family)
                .camundaCalledElementBinding(binding)
                .camundaCalledElementVersion("2")
                .camundaCalledElementVersionTag("none")
                .endEvent()
                .done();
        return Bpmn.convertToString(diagram).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsCalledWithoutEverHavingBeenPublishedDoesNotRun() {
        somebodyDeploys("first", "ann");
        var caller = family + "-caller";
        Ungated.deploy(configuration, "processes/" + caller + ".bpmn", caller(caller, "latest"));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(caller, family))
                .hasStackTraceContaining(table() + " has no published version");
    }

    @Test
    void aVersionCountsFromItsDateOnAndAnEarlierOneCanCountAgain() {
        trial.ship(deployer, "first");
        somebodyDeploys("second", "ann");
        var old = versions.find(Artifact.DECISION, table(), 1).orElseThrow();
        var newest = versions.find(Artifact.DECISION, table(), 2).orElseThrow();
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        publish(newest, tomorrow);
        publish(old, tomorrow.plusSeconds(60));

        assertThat(countsAt(clock.instant())).isEqualTo(1);
        assertThat(countsAt(tomorrow.minusMillis(1))).isEqualTo(1);
        assertThat(countsAt(tomorrow)).isEqualTo(2);
        assertThat(countsAt(tomorrow.plusSeconds(60))).isEqualTo(1);
        assertThat(versions.publications(Artifact.DECISION, table()))
                .extracting(Publication::version)
                .containsExactly(1, 2, 1);
    }

    @Test
    void oneVersionAtATimeIsProposedAndOneDecisionCounts() {
        trial.ship(deployer, "first");
        var version = versions.find(Artifact.FORM, form(), 1).orElseThrow();
        var proposal = transaction.execute(status -> publications.propose(proposal(version, null)));
        assertThat(publications.proposed()).contains(proposal);
        assertThatThrownBy(() -> transaction.execute(status -> publications.propose(proposal(version, null))))
                .isInstanceOf(Conflict.class)
                .hasMessage("publication.open");
        decide(proposal.refused("ben", clock.instant(), "not now"));
        assertThatThrownBy(() -> decide(proposal.published("cid", clock.instant())))
                .isInstanceOf(Conflict.class)
                .hasMessage("publication.moved-on");
        assertThat(publications.find(proposal.id()).orElseThrow().state()).isEqualTo(Publication.State.REFUSED);
    }

    @Test
    void whatWasDeployedBeforeAnybodyWroteItDownIsCaughtUpWith() {
        trial.ship(deployer, "first");
        var written = versions.of(Artifact.PROCESS, family);
        database.sql("DELETE FROM deployed_version WHERE artifact_key LIKE ?")
                .param(family + "%")
                .update();
        recorder.catchUp(engine);
        assertThat(versions.of(Artifact.PROCESS, family)).isEqualTo(written);
        assertThat(versions.of(Artifact.DECISION, table())).hasSize(1);
        assertThat(versions.of(Artifact.FORM, form())).hasSize(1);
    }

    @Test
    void aNumberThatTheEngineGivesAgainStandsForWhatItHasNow() {
        trial.ship(deployer, "first");
        var deleted = somebodyDeploys("second", "ann");
        for (var artifact : Artifact.values()) {
            publish(versions.find(artifact, key(artifact), 2).orElseThrow(), null);
        }
        repository.deleteDeployment(deleted, true);
        somebodyDeploys("third", "cid");
        for (var artifact : Artifact.values()) {
            var only = versions.find(artifact, key(artifact), 2).orElseThrow();
            assertThat(only.deployedBy()).isEqualTo("cid");
            assertThat(versions.source(only)).contains("third");
            assertThat(versions.of(artifact, key(artifact)))
                    .extracting(DeployedVersion::version)
                    .containsExactly(2, 1);
            assertThat(versions.publishedAt(artifact, key(artifact), clock.instant()))
                    .as("what was agreed to was another one")
                    .isEmpty();
        }
    }

    @Test
    void aTableThatNobodyPublishedDecidesNothing() {
        assertThatThrownBy(() -> decisions.decideAll("unheard-of", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unheard-of has no published version");
    }

    private int countsAt(Instant at) {
        return versions.publishedAt(Artifact.DECISION, table(), at)
                .orElseThrow()
                .version();
    }

    private void publish(DeployedVersion version, Instant from) {
        var proposal = transaction.execute(status -> publications.propose(proposal(version, from)));
        decide(proposal.published("ben", clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void decide(Publication decided) {
        transaction.executeWithoutResult(status -> publications.decide(decided));
    }

    private Publication proposal(DeployedVersion version, Instant from) {
        return Publication.proposal(
                version, from, "better", "ann", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private String somebodyDeploys(String words, String who) {
        identity.setAuthenticatedUserId(who);
        var deployment = repository.createDeployment().name(family).source("somebody");
        trial.files(words)
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var id = deployment.deploy().getId();
        identity.clearAuthentication();
        return id;
    }

    private String key(Artifact artifact) {
        return switch (artifact) {
            case PROCESS -> family;
            case DECISION -> table();
            case FORM -> form();
        };
    }

    private String table() {
        return trial.table();
    }

    private String form() {
        return trial.form();
    }
}
