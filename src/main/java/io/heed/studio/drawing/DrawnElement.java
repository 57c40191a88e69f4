package io.heed.studio.drawing;

import io.heed.studio.xml.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something drawn that cases come to.
 *
 * @param kind in BPMN, such as {@code userTask}
 * @param within the id of the sub-process that it stands in, or empty
 * @param level how many sub-processes it stands in
 * @param documentation what its author says of it; empty when nothing
 * @param bean the name of the bean that does it, or empty
 * @param form the key of the form that people fill in, or empty
 * @param decision the key of the table that decides, or empty
 * @param called the key of the process that it calls, or empty
 * @param waits what it waits for: the expressions of its timers
 */
public record DrawnElement(
        String id,
        String kind,
        String name,
        String within,
        int level,
        int line,
        String documentation,
        String bean,
        String form,
        String decision,
        String called,
        List<String> waits) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ONE_BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> NODES = Set.of("transaction", "callActivity", "adHocSubProcess", "subProcess");

    /** What is known about it in the file. */
    static DrawnElement of(XmlElement node, String within, int level) {
        var id = node.attribute("id").orElse("");
        var kind = node.name().local();
        var expression = node.attribute(CAMUNDA, "delegateExpression").orElse("");
        var bean = ONE_BEAN.matcher(expression);
        return new DrawnElement(
                id,
                kind,
                node.attribute("name").orElse("").strip().replaceAll("\\s+", " "),
                within,
                level,
                node.line(),
                documentation(node),
                bean.matches() ? bean.group(1) : kind.equals("userTask") ? id : "",
                node.attribute(CAMUNDA, "formRef").orElse(""),
                node.attribute(CAMUNDA, "decisionRef").orElseGet(() -> property(node, "decision")),
                node.attribute("calledElement").orElse(""),
                waits(node));
    }

    static boolean isNode(XmlElement element) {
        var kind = element.name().local();
        return kind.endsWith("Task")
                || kind.equals("task")
                || kind.endsWith("Event")
                || kind.endsWith("Gateway")
                || NODES.contains(kind);
    }

    static String documentation(XmlElement node) {
        return node.children().stream()
                .filter(each -> each.name().local().equals("documentation"))
                .map(each -> each.text().strip())
                .findFirst()
                .orElse("");
    }

    /** Whether it only says where to go on. */
    public boolean isGateway() {
        return kind.endsWith("Gateway");
    }

    /** Whether there is more to say of it than that it is there. */
    public boolean isNamed() {
        return !name.isEmpty() || !documentation.isEmpty() || !isGateway();
    }

    private static String property(XmlElement node, String name) {
        return own(node)
                .flatMap(XmlElement::all)
                .filter(each -> each.name().local().equals("property"))
                .filter(each -> each.attribute("name").orElse("").equals(name))
                .flatMap(each -> each.attribute("value").stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> waits(XmlElement node) {
        return node.children().stream()
                .filter(each -> each.name().local().equals("timerEventDefinition"))
                .flatMap(each -> each.children().stream())
                .filter(each -> TIMES.contains(each.name().local()))
                .map(each -> each.text().strip())
                .toList();
    }

    /** Not those of what stands in a sub-process. */
    private static Stream<XmlElement> own(XmlElement node) {
        return node.children().stream().filter(each -> each.name().local().equals("extensionElements"));
    }
}
