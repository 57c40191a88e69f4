package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class EngineSchemaTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Test
    void emojiAndMillisecondsSurvive() {
        var model = Bpmn.createExecutableProcess("keeps-text")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("answerMessage")
                .camundaFormRef("answer-message")
                .camundaFormRefBinding("latest")
                .camundaCandidateGroups("leads")
                .endEvent()
                .done();
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("keeps-text.bpmn", model)
                .deploy();
        var before = ClockUtil.now();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("keeps-text", "😡 złość 退款");
        var due = new Date(1_790_000_000_123L);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        task.setDueDate(due);
        engine.getTaskService().saveTask(task);

        var read =
                engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(read.getDueDate().getTime()).isEqualTo(due.getTime());
        assertThat(read.getCreateTime()).isAfterOrEqualTo(before);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("😡 złość 退款");
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void everyTimeKeepsMillisecondsAndEveryTextTakesAllCharacters() throws Exception {
        assertThat(EngineScripts.all())
                .doesNotContainPattern("(?i)\\b(datetime|timestamp)\\b(?!\\()")
                .doesNotContainPattern("utf8\\b")
                .contains("utf8mb4_bin", "datetime(3)");
    }

    @Test
    void everyIndexOfTheEnginesScriptsIsThere() throws Exception {
        var wanted = EngineScripts.INDEX
                .matcher(EngineScripts.stock())
                .results()
                .map(index -> index.group(2).toUpperCase(Locale.ROOT))
                .toList();
        var made = database.sql("SELECT DISTINCT UPPER(index_name) FROM information_schema.statistics"
                        + " WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
        assertThat(wanted).hasSizeGreaterThan(190);
        assertThat(made).containsAll(wanted).contains("HEED_IDX_JOB_DUE");
    }
}
