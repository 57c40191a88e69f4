package io.heed.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses a diagram that brings code of its own: the stock engine would run classes, scripts, shell commands and
 * connectors for whoever may deploy. Tasks are bound to beans by name, in the open; nothing hides in listeners. Every
 * diagram that the engine reads is looked at before any of it is understood, because understanding it already makes
 * objects of some classes that it names. So what was deployed past the {@link DeploymentGate} does not run either.
 */
@Component
class DiagramGate implements BpmnParseFactory {

    private static final Pattern ONE_BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");

    /** Attributes of the engine that name code. */
    private static final Map<String, String> CODE = Map.of(
            "class", "names a Java class (camunda:class); bind it to a bean: camunda:delegateExpression",
            "type", "wants a built-in task (camunda:type), such as shell, mail or external; use a bean",
            "resource", "takes a script from a file (camunda:resource)",
            "formHandlerClass", "names a Java class (camunda:formHandlerClass)",
            "variableMappingClass", "names a Java class (camunda:variableMappingClass)");

    /** Elements that hold code or hide it. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "scriptTask", "is a script task; scripts are not run",
            "script", "holds a script; scripts are not run",
            "connector", "calls a connector (camunda:connector); what leaves Heed is a letter or a bean",
            "executionListener", "has a listener hidden in it (camunda:executionListener); draw it as a task",
            "taskListener", "has a listener hidden in it (camunda:taskListener); draw it as a task",
            "constraint", "has a form with constraints of its own; forms are files, bound by camunda:formRef");

    private final PublishedBinding binding;

    DiagramGate(PublishedBinding binding) {
        this.binding = binding;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new GatedParse(parser, binding);
    }

    private static void look(Element root) {
        var refused = new ArrayList<String>();
        look(root, "the diagram", refused);
        if (!refused.isEmpty()) {
            throw new BpmnParseException(String.join("; ", refused), root);
        }
    }

    private static void look(Element element, String within, List<String> refused) {
        var id = element.attribute("id");
        var owner = id == null || element.getTagName().equals("definitions") ? within : "'" + id + "'";
        var forbidden = FORBIDDEN.get(element.getTagName());
        if (forbidden != null) {
            refused.add(owner + " " + forbidden);
        }
        CODE.forEach((name, why) -> {
            if (element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, name) != null) {
                refused.add(owner + " " + why);
            }
        });
        for (var name : List.of("delegateExpression", "variableMappingDelegateExpression")) {
            var expression = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, name);
            if (expression != null && !ONE_BEAN.matcher(expression).matches()) {
                refused.add(owner + " is not bound to one bean: camunda:" + name + " is to be ${nameOfTheBean}");
            }
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            refused.add(owner + " has a script for a condition (language); write an expression");
        }
        element.elements().forEach(child -> look(child, owner, refused));
    }

    /** The engine's own reading, after ours. */
    private static final class GatedParse extends BpmnParse {

        private final PublishedBinding binding;

        GatedParse(BpmnParser parser, PublishedBinding binding) {
            super(parser);
            this.binding = binding;
        }

        /** Whatever binding is written there: what is called, and asked, is the published version. */
        @Override
        protected void parseVersion(
                Element element, ActivityImpl activity, BaseCallableElement called, String binds, String version) {
            switch (binds) {
                case "calledElementBinding" -> binding.bind(called, Artifact.PROCESS);
                case "decisionRefBinding" -> binding.bind(called, Artifact.DECISION);
                default -> super.parseVersion(element, activity, called, binds, version);
            }
        }

        @Override
        protected void parseRootElement() {
            if (rootElement != null) {
                try {
                    look(rootElement);
                } catch (BpmnParseException e) {
                    addError(e);
                    throwExceptionForErrors();
                }
            }
            super.parseRootElement();
        }
    }
}
