package io.heed.studio.gate;

import io.heed.studio.xml.XmlElement;
import java.util.Set;
import java.util.stream.Stream;

/** What a diagram must be beyond its vocabulary. */
final class DiagramRules {

    private static final int MOST_NODES = 1000;
    private static final Set<String> BOUND = Set.of("serviceTask", "sendTask", "businessRuleTask");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Markup markup;

    DiagramRules(Markup markup) {
        this.markup = markup;
    }

    /** The property {@code sets} of tasks and processes names the variables that they set. */
    void declareVariables() {
        properties("sets").flatMap(each -> Values.names(value(each)).stream()).forEach(markup.variables()::add);
    }

    void look() {
        if (markup.root().children().stream().noneMatch(child -> markup.is(child, "process"))) {
            found(markup.root(), "nothing-to-run");
        }
        if (markup.root().all().filter(each -> markup.is(each, "sequenceFlow")).count() > MOST_NODES) {
            found(markup.root(), "diagram-big", Integer.toString(MOST_NODES));
        }
        markup.root().all().forEach(this::element);
        properties("sets").forEach(this::names);
        properties("decision")
                .filter(each -> !markup.upload().hasDecision(value(each)))
                .forEach(each -> found(each, "decision-missing", "decision", value(each)));
    }

    private void element(XmlElement element) {
        if (BOUND.stream().anyMatch(kind -> markup.is(element, kind)) && isUnbound(element)) {
            found(element, "task-unbound");
        }
        if (has(element, "formRef") && !has(element, "formRefBinding")) {
            found(element, "attribute-missing", "camunda:formRefBinding", markup.shown(element.name()));
        }
        if (markup.is(element, "callActivity")
                && element.attribute("calledElement").map(markup.ids()::get).isPresent()) {
            found(element, "calls-itself", element.attribute("calledElement").orElseThrow());
        }
    }

    private static boolean isUnbound(XmlElement task) {
        return Stream.of("delegateExpression", "decisionRef", "class", "type", "expression")
                .noneMatch(name -> has(task, name));
    }

    private static boolean has(XmlElement element, String name) {
        return element.attribute(CAMUNDA, name).isPresent();
    }

    private void names(XmlElement property) {
        Values.names(value(property)).stream()
                .filter(name -> !Values.isVariable(name))
                .forEach(name -> found(property, "value-name", "sets", name));
    }

    private Stream<XmlElement> properties(String name) {
        return markup.root()
                .all()
                .filter(each -> markup.is(each, "camunda:property"))
                .filter(each -> each.attribute("name").orElse("").equals(name));
    }

    private static String value(XmlElement property) {
        return property.attribute("value").orElse("");
    }

    private void found(XmlElement element, String rule, String... details) {
        markup.findings()
                .add(
                        new Spot(
                                markup.file(),
                                element.attribute("id")
                                        .filter(id -> !markup.is(element, "definitions"))
                                        .orElse(""),
                                element.attribute("name")
                                        .filter(name -> element.attribute("id").isPresent())
                                        .orElse(""),
                                element.line()),
                        rule,
                        details);
    }
}
