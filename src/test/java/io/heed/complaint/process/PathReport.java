package io.heed.complaint.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which test passed which node and which sequence flow of a diagram: nodes by the engine's history, flows by the table that
 * records them.
 */
@Component
public class PathReport {

    private final JdbcClient jdbc;
    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, TreeSet<String>> passed = new TreeMap<>();
    private long mark;

    PathReport(JdbcClient jdbc, HistoryService history, RepositoryService repository) {
        this.jdbc = jdbc;
        this.history = history;
        this.repository = repository;
    }

    public void testBegins() {
        mark = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM flow_taken")
                .query(Long.class)
                .single();
    }

    public void testEnded(String test) {
        jdbc.sql("SELECT DISTINCT flow_id FROM flow_taken WHERE id > ?")
                .param(mark)
                .query(String.class)
                .list()
                .forEach(flow -> note(flow, test));
        jdbc.sql("SELECT DISTINCT process_instance_id FROM flow_taken WHERE id > ?")
                .param(mark)
                .query(String.class)
                .list()
                .forEach(instance ->
                        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                                .filter(activity -> activity.getEndTime() != null)
                                .forEach(activity -> note(activity.getActivityId(), test)));
    }

    /** Writes the report and returns what no test has passed. */
    public List<String> missed(String process, Path file) {
        var elements = elements(process);
        elements.stream()
                .filter(SequenceFlow.class::isInstance)
                .map(SequenceFlow.class::cast)
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .forEach(this::passedWithItsEvent);
        var missed = elements.stream()
                .map(FlowElement::getId)
                .filter(id -> !passed.containsKey(id))
                .toList();
        var text = new ArrayList<String>();
        text.add("%s: %d nodes and flows, %d passed by no test".formatted(process, elements.size(), missed.size()));
        missed.forEach(id -> text.add("MISSED " + id));
        section(text, "End events", elements.stream().filter(EndEvent.class::isInstance));
        section(text, "Boundary events", elements.stream().filter(BoundaryEvent.class::isInstance));
        section(
                text,
                "Event sub-processes",
                elements.stream().filter(element -> element instanceof SubProcess sub && sub.triggeredByEvent()));
        section(text, "All nodes", elements.stream().filter(FlowNode.class::isInstance));
        section(text, "All sequence flows", elements.stream().filter(SequenceFlow.class::isInstance));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return missed;
    }

    private List<FlowElement> elements(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return List.copyOf(
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowElement.class));
    }

    /** The engine leaves an event-based gateway by the event that comes first, without taking the flow to it. */
    private void passedWithItsEvent(SequenceFlow flow) {
        var tests = passed.get(flow.getTarget().getId());
        if (tests != null) {
            passed.put(flow.getId(), tests);
        }
    }

    private void section(List<String> text, String title, Stream<? extends FlowElement> elements) {
        text.add("");
        text.add(title);
        elements.forEach(element -> {
            var tests = passed.getOrDefault(element.getId(), new TreeSet<>());
            var example = tests.isEmpty() ? "MISSED" : tests.first();
            text.add("  %-48s %3d  %s".formatted(element.getId(), tests.size(), example));
        });
    }

    private void note(String element, String test) {
        passed.computeIfAbsent(element, id -> new TreeSet<>()).add(test);
    }
}
