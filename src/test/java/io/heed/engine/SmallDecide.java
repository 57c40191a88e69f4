package io.heed.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The only delegate of the small diagram: asks its table. The diagram and its user task are deployed with it. */
class SmallDecide implements JavaDelegate {

    private final Decisions decisions;

    SmallDecide(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Deploys and publishes the small diagram with its table and form, once for all tests. */
    static void ship(ConfigurableListableBeanFactory beans, Decisions decisions, ProcessDeployer deployer) {
        if (!beans.containsBean("smallDecide")) {
            beans.registerSingleton("smallDecide", new SmallDecide(decisions));
            beans.registerSingleton("smallWork", (UserTask) (caseNumber, username, data) -> Map.of());
        }
        deployer.deploy("small", files());
    }

    /** Its files, by the names that they are shipped under. */
    static Map<String, Resource> files() {
        var files = new LinkedHashMap<String, Resource>();
        files.put("processes/small/small.bpmn", new ClassPathResource("small.bpmn", SmallDecide.class));
        files.put("processes/small/small.dmn", new ClassPathResource("small.dmn", SmallDecide.class));
        files.put("forms/small/small-work.form", new ClassPathResource("small-work.form", SmallDecide.class));
        return files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.hasVariable("fail")) {
            throw new IllegalStateException("Duplicate entry 'ann@example.org' for key 12345");
        }
        var row = decisions.decideOne(
                "small-table", Map.of("signals", List.of("hardship"), "receivedOn", LocalDate.of(2026, 1, 1)));
        execution.setVariable("team", row.get("team"));
    }
}
