package io.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class EngineSchemaTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void emojiAndMillisecondsSurvive() {
        var model = Bpmn.createExecutableProcess("keeps-text")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("read")
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
    void everyTimeOfTheEnginesScriptsGetsMilliseconds() throws Exception {
        assertThat(EngineSchema.script("engine"))
                .doesNotContainPattern("(?i)\\b(datetime|timestamp)\\b(?!\\()")
                .doesNotContainPattern("utf8\\b")
                .contains("utf8mb4_bin", "datetime(3)");
    }
}
