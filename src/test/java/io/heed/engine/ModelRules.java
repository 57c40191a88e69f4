package io.heed.engine;

import static io.heed.engine.Diagram.capitalised;
import static io.heed.engine.Diagram.contentOf;
import static io.heed.engine.Diagram.idOf;
import static io.heed.engine.Diagram.kebab;
import static io.heed.engine.Diagram.outgoing;
import static io.heed.engine.Diagram.property;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What a single element of a diagram must be; each rule returns its problems, each naming element and file. */
final class ModelRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern DUE_DATE = Pattern.compile("\\$\\{promises\\.due\\(execution,'[A-Z_]+'\\)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{!?([a-z][A-Za-z]*)}");
    private static final Pattern STAFFING = Pattern.compile("\\$\\{staffing\\.[a-z][A-Za-z]*\\(execution\\)}");

    private ModelRules() {}

    static List<String> executable(Diagram diagram) {
        return broken(
                diagram, Process.class, Process::isExecutable, "is not executable: it would deploy and never run");
    }

    static List<String> timeToLive(Diagram diagram) {
        return broken(
                diagram,
                Process.class,
                process -> Objects.toString(process.getCamundaHistoryTimeToLiveString(), "")
                        .matches("P\\d+D"),
                "does not say for how many days its history is kept");
    }

    static List<String> calledLikeItsFile(Diagram diagram) {
        return broken(
                diagram,
                Process.class,
                process -> process.getId().equals(diagram.fileName()),
                "is not called like its file");
    }

    static List<String> idIsLabel(Diagram diagram) {
        return broken(
                diagram,
                Task.class,
                task -> task.getName() != null && task.getId().equals(idOf(task.getName())),
                "is not its label written as one word");
    }

    static List<String> beanIsId(Diagram diagram) {
        return diagram.all(Task.class).stream()
                .filter(ModelRules::isBound)
                .filter(task ->
                        !("${" + task.getId() + "}").equals(task.getAttributeValueNs(CAMUNDA, "delegateExpression")))
                .map(task -> diagram.problem(task, "is not bound to the bean of its name"))
                .toList();
    }

    static List<String> onlyKnownTasks(Diagram diagram) {
        return broken(
                diagram,
                Task.class,
                task -> isBound(task) || task instanceof UserTask,
                "is neither a service, send, business rule nor user task");
    }

    /** A delegate for what the engine does, a {@link io.heed.engine.UserTask} for what people do. */
    static List<String> classIsId(Diagram diagram) {
        return broken(
                diagram,
                Task.class,
                task -> {
                    Class<?> role = task instanceof UserTask ? io.heed.engine.UserTask.class : JavaDelegate.class;
                    return classOf(diagram, task).filter(role::isAssignableFrom).isPresent();
                },
                "has no class of its name in the family's process package");
    }

    static List<String> formIsId(Diagram diagram) {
        return broken(
                diagram,
                UserTask.class,
                task -> kebab(task.getId()).equals(task.getCamundaFormRef())
                        && kebab(task.getId()).equals(formId(diagram, task)),
                "has no form of its name in forms/" + diagram.family());
    }

    static List<String> formBindsLatest(Diagram diagram) {
        return broken(
                diagram,
                UserTask.class,
                task -> "latest".equals(task.getCamundaFormRefBinding()),
                "does not take the latest form");
    }

    static List<String> staffed(Diagram diagram) {
        return broken(
                diagram,
                UserTask.class,
                task -> Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                                .anyMatch(Objects::nonNull)
                        && Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                                .filter(Objects::nonNull)
                                .allMatch(STAFFING.asMatchPredicate()),
                "is not given to anybody by the staffing rules");
    }

    static List<String> decisionExists(Diagram diagram) {
        return broken(
                diagram,
                BusinessRuleTask.class,
                task -> property(task, "decision")
                        .filter(decisionsBeside(diagram)::contains)
                        .isPresent(),
                "names no decision that lies beside the diagram");
    }

    static List<String> messageNames(Diagram diagram) {
        Pattern name = Pattern.compile(Pattern.quote(diagram.family()) + "\\.[a-z]+(-[a-z]+)*");
        List<String> problems = new ArrayList<>(broken(
                diagram,
                Message.class,
                message -> message.getName() != null
                        && name.matcher(message.getName()).matches(),
                "is not named " + diagram.family() + ".what-happened"));
        problems.addAll(broken(
                diagram, MessageEventDefinition.class, event -> event.getMessage() != null, "waits for nothing"));
        return problems;
    }

    static List<String> gatewaysAsk(Diagram diagram) {
        return broken(
                diagram,
                Gateway.class,
                gateway -> outgoing(gateway).size() < 2
                        || gateway.getName() != null && gateway.getName().endsWith("?"),
                "does not ask a question");
    }

    static List<String> answersNamed(Diagram diagram) {
        return diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> outgoing(gateway).size() > 1)
                .flatMap(gateway -> outgoing(gateway).stream())
                .filter(flow -> !Set.of("yes", "no").contains(Objects.toString(flow.getName(), "")))
                .map(flow -> diagram.problem(flow, "is neither a yes nor a no"))
                .toList();
    }

    static List<String> noIsTheDefault(Diagram diagram) {
        return broken(
                diagram,
                ExclusiveGateway.class,
                gateway -> outgoing(gateway).size() < 2
                        || gateway.getDefault() != null
                                && "no".equals(gateway.getDefault().getName())
                                && gateway.getDefault().getConditionExpression() == null,
                "does not take its no by default");
    }

    static List<String> timersAskForPromises(Diagram diagram) {
        return broken(
                diagram,
                TimerEventDefinition.class,
                timer -> timer.getTimeDate() != null
                        && DUE_DATE.matcher(timer.getTimeDate().getTextContent())
                                .matches(),
                "does not ask the promises for a date by its name");
    }

    /** What conditions read and what the tasks' property {@code sets} declares are the same. */
    static List<String> variablesDeclared(Diagram diagram) {
        List<String> problems = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        for (ConditionExpression condition : diagram.all(ConditionExpression.class)) {
            var text = CONDITION.matcher(condition.getTextContent());
            if (text.matches()) {
                read.add(text.group(1));
            } else {
                problems.add(diagram.problem(
                        (BaseElement) condition.getParentElement(),
                        "asks for more than one variable: " + condition.getTextContent()));
            }
        }
        Set<String> set = diagram.all(FlowNode.class).stream()
                .flatMap(node -> property(node, "sets").stream())
                .flatMap(names -> Stream.of(names.split(",\\s*")))
                .collect(Collectors.toCollection(TreeSet::new));
        read.stream()
                .filter(variable -> !set.contains(variable))
                .map(variable -> diagram.file().getFileName() + ": " + variable + " is read but no task sets it")
                .forEach(problems::add);
        set.stream()
                .filter(variable -> !read.contains(variable))
                .map(variable -> diagram.file().getFileName() + ": " + variable + " is set but no condition reads it")
                .forEach(problems::add);
        return problems;
    }

    static List<String> savePointsSayHowTheyAreRetried(Diagram diagram) {
        return broken(
                diagram,
                FlowNode.class,
                node -> !isSavePoint(node)
                        || node.getExtensionElements() != null
                                && !node.getExtensionElements()
                                        .getChildElementsByType(CamundaFailedJobRetryTimeCycle.class)
                                        .isEmpty(),
                "is a save point that does not say how it is retried");
    }

    static List<String> nothingHidden(Diagram diagram) {
        return Stream.of(CamundaExecutionListener.class, CamundaTaskListener.class, CamundaScript.class, Script.class)
                .flatMap(type -> diagram.all(type).stream())
                .map(hidden -> "%s: %s hides in the diagram"
                        .formatted(
                                diagram.file().getFileName(),
                                hidden.getElementType().getTypeName()))
                .toList();
    }

    static List<String> smallMainPlane(Diagram diagram) {
        return broken(
                diagram,
                Process.class,
                process -> contentOf(process, FlowNode.class).size() <= 20,
                "has more than twenty nodes on its main plane");
    }

    static List<String> flowsIdentified(Diagram diagram) {
        return broken(
                diagram,
                SequenceFlow.class,
                flow -> flow.getId().startsWith(flow.getSource().getId()),
                "is not called after where it comes from");
    }

    private static boolean isSavePoint(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter")
                .anyMatch(when -> "true".equals(node.getAttributeValueNs(CAMUNDA, when)));
    }

    private static boolean isBound(Task task) {
        return task instanceof ServiceTask || task instanceof SendTask || task instanceof BusinessRuleTask;
    }

    private static Optional<Class<?>> classOf(Diagram diagram, Task task) {
        String name = "io.heed.%s.process.%s".formatted(featureOf(diagram), capitalised(task.getId()));
        try {
            return Optional.of(Class.forName(name, false, ModelRules.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The package that carries a process, where it is not the family's own. */
    private static String featureOf(Diagram diagram) {
        return diagram.all(Process.class).stream()
                .flatMap(process -> property(process, "feature").stream())
                .findFirst()
                .orElse(diagram.family());
    }

    private static String formId(Diagram diagram, UserTask task) {
        Path form = Path.of("forms", diagram.family(), kebab(task.getId()) + ".form");
        try {
            return Files.exists(form) ? JSON.readTree(form.toFile()).path("id").asText() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> decisionsBeside(Diagram diagram) {
        try (Stream<Path> files = Files.list(diagram.file().getParent())) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .flatMap(file ->
                            Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                    .map(Decision::getId)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends BaseElement> List<String> broken(
            Diagram diagram, Class<T> type, Predicate<T> rule, String sentence) {
        return diagram.all(type).stream()
                .filter(rule.negate())
                .map(element -> diagram.problem(element, sentence))
                .toList();
    }
}
