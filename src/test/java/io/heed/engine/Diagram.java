package io.heed.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One diagram file, with the questions that the rules ask of it.
 *
 * @param file where it lies; its folder is the family, such as {@code complaint}
 */
record Diagram(Path file, BpmnModelInstance model) {

    static Diagram read(Path file) {
        return new Diagram(file, Bpmn.readModelFromFile(file.toFile()));
    }

    /** Every diagram below a folder. */
    static List<Diagram> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Diagram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String family() {
        return file.getParent().getFileName().toString();
    }

    String fileName() {
        return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** The process and every sub-process. */
    List<BaseElement> scopes() {
        List<BaseElement> scopes = new ArrayList<>(all(Process.class));
        scopes.addAll(all(SubProcess.class));
        return scopes;
    }

    /** A problem, naming the element and the file. */
    String problem(BaseElement element, String sentence) {
        return "%s: %s %s".formatted(file.getFileName(), element.getId(), sentence);
    }

    static Collection<FlowElement> contentOf(BaseElement scope) {
        return scope instanceof Process process ? process.getFlowElements() : ((SubProcess) scope).getFlowElements();
    }

    static <T> List<T> contentOf(BaseElement scope, Class<T> type) {
        return contentOf(scope).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static List<SubProcess> eventSubProcessesOf(BaseElement scope) {
        return contentOf(scope, SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .toList();
    }

    static List<BoundaryEvent> boundaryEventsOn(Activity activity) {
        return contentOf((BaseElement) activity.getParentElement(), BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(activity))
                .toList();
    }

    /** The flows that leave a node, whether or not the node lists them itself; the engine looks at the flows only. */
    static List<SequenceFlow> outgoing(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    /** Everything reached from a node by sequence flows and, where asked for, by interrupting boundary events. */
    static Set<FlowNode> reachableFrom(FlowNode start, boolean throughBoundaryEvents) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        var open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            FlowNode node = open.remove(open.size() - 1);
            if (seen.add(node)) {
                outgoing(node).stream().map(SequenceFlow::getTarget).forEach(open::add);
                if (throughBoundaryEvents && node instanceof Activity activity) {
                    boundaryEventsOn(activity).stream()
                            .filter(BoundaryEvent::cancelActivity)
                            .forEach(open::add);
                }
            }
        }
        return seen;
    }

    /** The value of an extension property that the process owner sets in the Modeler. */
    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElements().stream())
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /** "Escalate to team lead" is {@code escalateToTeamLead}. */
    static String idOf(String label) {
        String joined = Arrays.stream(label.strip().split("[^A-Za-z0-9]+"))
                .map(Diagram::capitalised)
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    /** {@code resolveComplaint} is {@code resolve-complaint}. */
    static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
