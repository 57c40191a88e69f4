package io.heed.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Diagrams from the engine's deployments. One that is deployed never changes: it is read once. */
@Component
class DeployedDiagrams implements ProcessDiagrams {

    private final RepositoryService repository;
    private final Map<String, Drawn> read = new ConcurrentHashMap<>();

    /** Lazy: whoever looks at diagrams may be wanted while the engine is built. */
    DeployedDiagrams(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Version> versions() {
        return repository.createProcessDefinitionQuery().list().stream()
                .map(each -> new Version(each.getKey(), each.getVersion()))
                .sorted(Comparator.comparing(Version::process)
                        .thenComparing(Version::version, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Optional<Drawn> drawn(String process, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .list()
                .stream()
                .findFirst()
                .map(ProcessDefinition::getId)
                .map(id -> read.computeIfAbsent(id, this::read));
    }

    private Drawn read(String id) {
        try (InputStream file = repository.getProcessModel(id)) {
            var xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var model = repository.getBpmnModelInstance(id);
            var flows = new LinkedHashMap<String, String>();
            for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
                flows.put(flow.getId(), flow.getTarget().getId());
            }
            return new Drawn(xml, elements(model), flows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Along the flows from the starts; what no flow leads to, such as events at the border of a task, comes after. */
    private static Map<String, Element> elements(BpmnModelInstance model) {
        var elements = new LinkedHashMap<String, Element>();
        var waiting = new ArrayDeque<FlowNode>(model.getModelElementsByType(StartEvent.class));
        waiting.addAll(model.getModelElementsByType(FlowNode.class));
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (elements.containsKey(node.getId())) {
                continue;
            }
            var kind = node.getElementType().getTypeName();
            elements.put(node.getId(), new Element(node.getId(), node.getName(), kind));
            var next = node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
            for (int place = next.size() - 1; place >= 0; place--) {
                waiting.addFirst(next.get(place));
            }
        }
        return elements;
    }
}
