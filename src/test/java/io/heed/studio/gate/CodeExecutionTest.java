package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.DeploymentRefused;
import io.heed.engine.Ungated;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to have code run by whatever can be deployed; the attempts are in {@code attacks.yaml}. */
@HeedTest
class CodeExecutionTest {

    private static final Path SHELL_CANARY = Path.of("target/canary");

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Autowired
    private JdbcClient database;

    private int touchedBefore;

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    static Stream<Attack> diagrams() {
        return Attack.all()
                .filter(Attack::isDiagram)
                .filter(attack -> !attack.rule().equals("no-number"));
    }

    @BeforeEach
    void putTheCanaryWhereItCanBeFound() {
        Canary.release(beans);
        touchedBefore = Canary.TOUCHED.get();
    }

    @AfterEach
    void nothingRan() {
        assertThat(Canary.TOUCHED.get()).as("how often foreign code ran").isEqualTo(touchedBefore);
        assertThat(Files.exists(SHELL_CANARY)).as("whether a command ran").isFalse();
    }

    @Test
    void thereAreEnoughAttempts() {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn", "form"})
    void theFilesThatAreAttackedAreThemselvesInOrder(String base) {
        var files =
                Map.of("processes/test/harmless." + base, Attack.harmless(base).getBytes(UTF_8));
        assertThat(gate.look(files).stream().map(gate::sentence)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttemptIsFoundWithItsPlaceAndNothingIsDeployed(Attack attack) {
        var found = gate.look(Map.of(attack.file(), attack.bytes()));
        assertThat(found).as(attack.content()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(attack.rule());
            assertThat(finding.file()).isEqualTo(attack.file());
            if (attack.element() != null) {
                assertThat(finding.element()).isEqualTo(attack.element());
                assertThat(finding.line()).isEqualTo(attack.line());
            }
        });
        var before = deployments();
        assertThat(catchThrowable(() -> repository
                        .createDeployment()
                        .name(attack.name())
                        .addInputStream(attack.file(), new ByteArrayInputStream(attack.bytes()))
                        .deploy()))
                .isInstanceOfSatisfying(DeploymentRefused.class, refused -> {
                    assertThat(refused.findings()).extracting("rule").contains(attack.rule());
                    assertThat(refused).hasMessageContaining(attack.file());
                });
        assertThat(deployments()).as("ACT_RE_DEPLOYMENT").isEqualTo(before);
    }

    /**
     * As somebody would who can write into the database: past the gate, then started and its jobs run. What only goes on
     * for long is left out.
     */
    @ParameterizedTest
    @MethodSource("diagrams")
    void nothingRunsEvenPastTheGate(Attack attack) {
        attempt(() -> Ungated.deploy(engine, attack.file(), attack.bytes()));
        attempt(() -> engine.getRuntimeService().startProcessInstanceByKey("attacked", attack.name()));
        engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("attacked")
                .list()
                .forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
        repository
                .createDeploymentQuery()
                .deploymentName("ungated")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        assertThat(Canary.TOUCHED.get()).isEqualTo(touchedBefore);
    }

    /** What does not work is as good as what does nothing. */
    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            assertThat(e).isNotNull();
        }
    }

    private int deployments() {
        return database.sql("SELECT COUNT(*) FROM ACT_RE_DEPLOYMENT")
                .query(Integer.class)
                .single();
    }
}
