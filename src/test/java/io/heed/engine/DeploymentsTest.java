package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heed.HeedTest;
import io.heed.shared.audit.AdminActs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff hand in becomes versions; a later start neither takes them for its own files nor goes back before them. */
@HeedTest
class DeploymentsTest {

    @Autowired
    private Deployments deployments;

    @Autowired
    private ProcessDeployer deployer;

    @Autowired
    private Versions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private DeployedVersions files;

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private AdminActs acts;

    @Autowired
    private PublicationTable published;

    @Autowired
    private DeployedVersionMapper mapper;

    @Autowired
    private DeploymentRecorder recorder;

    @Autowired
    private EngineHistoryPeriods periods;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final TrialFamily trial = new TrialFamily();

    @BeforeEach
    void shipped() {
        trial.ship(deployer, "first");
    }

    @Test
    void aFileGoesWhereWhatItHoldsBelongsUnderWhoseNameItWasHandedIn() {
        var deployed = deployments.deploy(handIn(Map.of("my copy (2).bpmn", trial.diagram("second"))));
        var created = deployed.created().get(0);
        assertThat(deployed.created()).hasSize(1);
        assertThat(created.file()).isEqualTo("processes/" + trial.key() + "/" + trial.key() + ".bpmn");
        assertThat(created.deployedBy()).isEqualTo("ann");
        assertThat(created.name()).isEqualTo("second");
        assertThat(counts(Artifact.PROCESS, trial.key())).isEqualTo(1);
        var deployment =
                repository.createDeploymentQuery().deploymentId(deployed.id()).singleResult();
        assertThat(deployment.getName()).isEqualTo(trial.key());
        assertThat(deployment.getSource()).isEqualTo("studio: Camunda Modeler");
        assertThat(history.createUserOperationLogQuery()
                        .deploymentId(deployed.id())
                        .list())
                .extracting(each -> each.getUserId())
                .containsOnly("ann");
        assertThat(acts("VersionDeployed")).startsWith("ann " + trial.key());
    }

    @Test
    void aFileThatIsTheSameMakesNoVersionUnlessThatIsWanted() {
        var files = Map.of("a.dmn", trial.table("first"), "b.form", trial.form("second"));
        var deployed = deployments.deploy(handIn(files));
        assertThat(deployed.created()).extracting(DeployedVersion::artifact).containsExactly(Artifact.FORM);
        assertThat(deployed.unchanged()).extracting(DeployedVersion::artifact).containsExactly(Artifact.DECISION);

        var nothing = deployments.deploy(handIn(Map.of("a.dmn", trial.table("first"))));
        assertThat(nothing.created()).isEmpty();
        assertThat(nothing.id()).isNotBlank();

        var again = deployments.deploy(
                new NewDeployment("again", "REST", Map.of("a.dmn", trial.table("first")), "ann", false));
        assertThat(again.created()).extracting(DeployedVersion::version).containsExactly(2);
    }

    @Test
    void aRestartGoesNotBackBeforeWhatWasPublishedMeanwhile() {
        deployments.deploy(handIn(handedIn("second")));
        for (var artifact : Artifact.values()) {
            publish(versions.of(artifact, key(artifact)).get(0));
        }
        var production = production();
        trial.ship(production, "first");
        trial.ship(deployer, "first");
        for (var artifact : Artifact.values()) {
            assertThat(versions.of(artifact, key(artifact))).hasSize(2);
            assertThat(counts(artifact, key(artifact))).isEqualTo(2);
        }
        trial.ship(production, "third");
        for (var artifact : Artifact.values()) {
            assertThat(versions.of(artifact, key(artifact))).hasSize(3);
            assertThat(counts(artifact, key(artifact))).isEqualTo(2);
        }
        trial.ship(deployer, "fourth");
        assertThat(counts(Artifact.FORM, trial.form())).isEqualTo(4);
    }

    @Test
    void whatIsNewToAllIsRefusedAndSoIsWhatBelongsApart() {
        var other = new TrialFamily();
        assertThat(refusal(Map.of("new.bpmn", other.diagram("first"))))
                .containsExactly("new.bpmn " + other.key() + " family-unknown");
        other.ship(deployer, "first");
        var both = new LinkedHashMap<String, byte[]>();
        both.put("a.bpmn", trial.diagram("second"));
        both.put("b.bpmn", other.diagram("second"));
        assertThat(refusal(both)).containsExactly("b.bpmn  family-mixed");
        both.put("b.bpmn", trial.diagram("third"));
        assertThat(refusal(both)).isNotEmpty();
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        var broken = new String(trial.diagram("second"), StandardCharsets.UTF_8).replace("</bpmn:process>", "");
        var refused = catchThrowableOfType(
                DeploymentRefused.class, () -> deployments.deploy(handIn(Map.of("a.bpmn", bytes(broken)))));
        assertThat(refused.findings()).isNotEmpty().allMatch(each -> each.file().equals("a.bpmn") && each.line() > 10);

        var wrong = new String(trial.diagram("second"), StandardCharsets.UTF_8)
                .replace("targetRef=\"ended\"", "targetRef=\"nowhere\"");
        assertThat(refusal(Map.of("b.bpmn", bytes(wrong)))).isNotEmpty().allMatch(each -> each.startsWith("b.bpmn"));
        assertThat(refusal(Map.of(
                        "c.dmn",
                        bytes(new String(trial.table("second"), StandardCharsets.UTF_8)
                                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"SOMETIMES\"")))))
                .isNotEmpty();
        assertThat(refusal(Map.of("d.exe", bytes("MZ")))).isNotEmpty();
        assertThat(refusal(Map.of("e.form", bytes("{")))).isNotEmpty();
        assertThat(refusal(Map.of(
                        "f.bpmn",
                        bytes(new String(trial.diagram("x"), StandardCharsets.UTF_8)
                                .replace("isExecutable=\"true\"", "isExecutable=\"false\"")))))
                .isNotEmpty();
        assertThat(refusal(Map.of())).isNotEmpty();
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(1);
        assertThat(versions.of(Artifact.DECISION, trial.table())).hasSize(1);
    }

    @Test
    void twentyAtOnceMakeOneVersionOfOneFile() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var all = pool.invokeAll(IntStream.range(0, 20)
                    .<Callable<Deployed>>mapToObj(
                            n -> () -> deployments.deploy(handIn(Map.of("a.dmn", trial.table("second")))))
                    .toList());
            for (var each : all) {
                assertThat(each.get().id()).isNotBlank();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(versions.of(Artifact.DECISION, trial.table()))
                .extracting(DeployedVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void twoNodesAtOnceMakeOneVersionOfOneFile() throws Exception {
        var file = Map.of("a.dmn", trial.table("second"));
        var other = Executors.newSingleThreadExecutor();
        try {
            var later = transaction.execute(status -> {
                deployments.deploy(handIn(file));
                var waiting = other.submit(() -> otherNode().deploy(handIn(file)));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(later.get().created()).isEmpty();
            assertThat(later.get().unchanged())
                    .extracting(DeployedVersion::version)
                    .containsExactly(2);
        } finally {
            other.shutdown();
        }
        assertThat(versions.of(Artifact.DECISION, trial.table())).hasSize(2);
    }

    /** It knows nothing of what this node is doing. */
    private EngineDeployments otherNode() {
        return new EngineDeployments(
                configuration,
                repository,
                engine.getIdentityService(),
                files,
                mapper,
                periods,
                gate,
                acts,
                transaction,
                clock);
    }

    /** The deployer of a node that runs in production. */
    private ProcessDeployer production() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("prod");
        return new ProcessDeployer(
                new ProcessFiles(environment), engine, published, mapper, recorder, periods, transaction);
    }

    private List<String> refusal(Map<String, byte[]> files) {
        return catchThrowableOfType(DeploymentRefused.class, () -> deployments.deploy(handIn(files)))
                .findings()
                .stream()
                .map(each -> each.file() + " " + each.element() + " " + each.rule())
                .toList();
    }

    private static NewDeployment handIn(Map<String, byte[]> files) {
        return new NewDeployment("trial", "Camunda Modeler", files, "ann", true);
    }

    private Map<String, byte[]> handedIn(String words) {
        return Map.of("a.bpmn", trial.diagram(words), "b.dmn", trial.table(words), "c.form", trial.form(words));
    }

    private void publish(DeployedVersion version) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var proposal = transaction.execute(
                status -> publications.propose(Publication.proposal(version, null, "better", "ann", now)));
        transaction.executeWithoutResult(status -> publications.decide(proposal.published("ben", now)));
    }

    private int counts(Artifact artifact, String key) {
        return versions.publishedAt(artifact, key, clock.instant())
                .orElseThrow()
                .version();
    }

    private String key(Artifact artifact) {
        return switch (artifact) {
            case PROCESS -> trial.key();
            case DECISION -> trial.table();
            case FORM -> trial.form();
        };
    }

    private String acts(String act) {
        return database.sql("SELECT CONCAT(actor, ' ', JSON_VALUE(facts, '$.key')) FROM audit_record"
                        + " WHERE event = ? ORDER BY id DESC LIMIT 1")
                .param(act)
                .query(String.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
