package io.heed.studio.gate;

import io.heed.engine.FeelSyntax;
import io.heed.studio.xml.XmlElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a decision is to those who ask it.
 *
 * @param answers the names of its outputs, each with its type, or without
 * @param asks the variables that it and the decisions that it stands on have to be given, each with where it is asked first
 * @param policy how many rows answer, as the table says it
 */
record DecisionNeeds(Map<String, String> answers, Map<String, XmlElement> asks, String policy) {

    /** The element of the file that defines the decision, with what it says. */
    static DecisionNeeds of(XmlElement decision, XmlElement file, FeelSyntax feel) {
        var reading = new Reading(file, feel);
        reading.read(decision);
        var table = reading.within(decision, "decisionTable").findFirst();
        var answers = table.map(reading::outputs).orElse(Map.of());
        var policy = table.map(each -> each.attribute("hitPolicy").orElse("UNIQUE")
                        + each.attribute("aggregation").map(how -> " " + how).orElse(""))
                .orElse("");
        return new DecisionNeeds(answers, reading.asks, policy);
    }

    /** Whether at most one row answers. */
    boolean isOfOneRow() {
        return Set.of("UNIQUE", "FIRST", "ANY").contains(policy);
    }

    /** One file while it is read. */
    private static final class Reading {

        private final Map<String, XmlElement> decisions = new HashMap<>();
        private final Map<String, XmlElement> asks = new LinkedHashMap<>();
        private final Set<XmlElement> read = new HashSet<>();
        private final String namespace;
        private final FeelSyntax feel;

        Reading(XmlElement file, FeelSyntax feel) {
            this.namespace = file.name().namespace();
            this.feel = feel;
            within(file, "decision")
                    .forEach(each -> decisions.put(each.attribute("id").orElse(""), each));
        }

        private Stream<XmlElement> within(XmlElement element, String name) {
            return element.children(namespace, name);
        }

        /** What it asks for itself, but for what the decisions that it stands on give it; and what those ask for. */
        private void read(XmlElement decision) {
            if (!read.add(decision)) {
                return;
            }
            var given = new HashSet<String>();
            for (var below : below(decision).toList()) {
                given.addAll(given(below));
            }
            decision.all()
                    .filter(each -> each.name().local().equals("input"))
                    .flatMap(each -> each.attributes().entrySet().stream())
                    .filter(each -> each.getKey().local().equals("inputVariable"))
                    .forEach(each -> given.add(each.getValue()));
            decision.all()
                    .forEach(each -> variables(each).forEach(name -> {
                        if (!given.contains(name)) {
                            asks.putIfAbsent(name, each);
                        }
                    }));
            below(decision).forEach(this::read);
        }

        private Stream<XmlElement> below(XmlElement decision) {
            return within(decision, "informationRequirement")
                    .flatMap(each -> within(each, "requiredDecision"))
                    .map(each -> each.attribute("href").orElse("").replaceFirst("^#", ""))
                    .filter(decisions::containsKey)
                    .map(decisions::get);
        }

        private Set<String> given(XmlElement decision) {
            var names = new HashSet<String>();
            names.add(decision.attribute("id").orElse(""));
            within(decision, "variable")
                    .forEach(each -> names.add(each.attribute("name").orElse("")));
            within(decision, "decisionTable")
                    .forEach(table -> names.addAll(outputs(table).keySet()));
            return names;
        }

        private Map<String, String> outputs(XmlElement table) {
            var outputs = new LinkedHashMap<String, String>();
            within(table, "output")
                    .forEach(each -> outputs.put(
                            each.attribute("name").orElse(""),
                            each.attribute("typeRef").orElse("")));
            return outputs;
        }

        private Set<String> variables(XmlElement element) {
            var text = within(element, "text")
                    .findFirst()
                    .map(each -> each.text().strip())
                    .orElse("");
            return switch (element.name().local()) {
                case "inputEntry" -> feel.variablesOfTest(text);
                case "inputExpression", "outputEntry", "literalExpression", "defaultOutputEntry" ->
                    feel.variablesOfExpression(text);
                default -> Set.of();
            };
        }
    }
}
