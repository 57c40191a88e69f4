package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.heed.HeedTest;
import io.heed.engine.Ungated;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What the engine runs nothing of, were it ever to get past the gate: queries, filters, scripts and tables. */
@HeedTest
class SecondWallTest {

    private static final String TOUCH = "${canary.touch()}";

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    private int touchedBefore;

    @BeforeEach
    void putTheCanaryWhereItCanBeFound() {
        Canary.release(beans);
        touchedBefore = Canary.TOUCHED.get();
    }

    @AfterEach
    void nothingRan() {
        assertThat(Canary.TOUCHED.get()).isEqualTo(touchedBefore);
    }

    @Test
    void aQueryOfTheMomentWorksOutNoExpression() {
        assertThat(queries())
                .allSatisfy(query -> assertThatThrownBy(query::count)
                        .isInstanceOf(ProcessEngineException.class)
                        .hasMessageContaining("Expressions are forbidden in adhoc queries"));
    }

    @Test
    void aStoredQueryWorksOutNoExpression() {
        for (var query : queries()) {
            var filter = filters.newTaskFilter("evil").setQuery(query);
            var stored = catchThrowable(() -> filters.saveFilter(filter));
            if (stored == null) {
                assertThatThrownBy(() -> filters.count(filter.getId())).isInstanceOf(ProcessEngineException.class);
                filters.deleteFilter(filter.getId());
            }
        }
        assertThat(filters.createTaskFilterQuery().filterName("evil").count()).isZero();
    }

    private List<TaskQuery> queries() {
        return List.of(
                tasks.createTaskQuery().taskAssigneeExpression(TOUCH),
                tasks.createTaskQuery().taskOwnerExpression(TOUCH),
                tasks.createTaskQuery().taskInvolvedUserExpression(TOUCH),
                tasks.createTaskQuery().taskCandidateUserExpression(TOUCH),
                tasks.createTaskQuery().taskCandidateGroupExpression(TOUCH),
                tasks.createTaskQuery().taskCandidateGroupInExpression(TOUCH),
                tasks.createTaskQuery().dueBeforeExpression(TOUCH),
                tasks.createTaskQuery().followUpAfterExpression(TOUCH),
                tasks.createTaskQuery().taskCreatedOnExpression(TOUCH),
                tasks.createTaskQuery().processInstanceBusinessKeyExpression(TOUCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "rhino", "groovy", "python", "ruby", "feel", "JUEL"})
    void thereIsNoLanguageForScripts(String language) {
        assertThatThrownBy(() -> engine.getScriptingEngines().getScriptEngineForLanguage(language))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTableWorksOutNoOtherLanguageAndNoJava() {
        for (var attack :
                Attack.all().filter(one -> one.file().endsWith(".dmn")).toList()) {
            if (attack.name().contains("counting")
                    || attack.name().contains("for ever")
                    || attack.name().contains("calls itself")) {
                continue;
            }
            var deployed = new String[1];
            var refused = catchThrowable(() -> deployed[0] = Ungated.deploy(
                            engine, attack.file(), attack.content().getBytes(UTF_8))
                    .getId());
            for (var key : List.of("attacked-table", "evil")) {
                var failed = catchThrowable(() -> engine.getDecisionService()
                        .evaluateDecisionByKey(key)
                        .variables(Map.of("category", "fault", "x", 1))
                        .evaluate());
                assertThat(failed == null || failed instanceof RuntimeException).isTrue();
            }
            if (refused == null) {
                engine.getRepositoryService().deleteDeployment(deployed[0], true);
            }
            assertThat(Canary.TOUCHED.get()).as(attack.name()).isEqualTo(touchedBefore);
        }
    }
}
