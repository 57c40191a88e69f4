package io.heed.studio.gate;

import io.heed.engine.Artifact;
import io.heed.engine.FeelSyntax;
import io.heed.engine.KnownUserTasks;
import io.heed.engine.ShippedFiles;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the application counts on in a file: a new version of what Heed brings along answers and asks at least like the
 * file that the classes were written with.
 */
@Component
class Contracts {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

    private final KnownUserTasks userTasks;
    private final ShippedFiles shipped;
    private final FeelSyntax feel;

    Contracts(KnownUserTasks userTasks, ShippedFiles shipped, FeelSyntax feel) {
        this.userTasks = userTasks;
        this.shipped = shipped;
        this.feel = feel;
    }

    /** Somebody can do each task of the diagram, and somebody sends each message that it waits for. */
    void ofDiagram(Markup diagram) {
        diagram.root().children().stream()
                .filter(child -> diagram.is(child, "process"))
                .forEach(process -> {
                    var key = process.attribute("id").orElse("");
                    var before = shipped.with(Artifact.PROCESS, key).flatMap(content -> process(content, key));
                    var tasks = before.<Collection<String>>map(DiagramNeeds::userTasks)
                            .orElseGet(() -> userTasks.of(key));
                    new UserTaskRules(diagram, userTasks, tasks).look(process);
                    before.ifPresent(
                            known -> messages(diagram, process, known.messages().keySet()));
                });
    }

    private static Optional<DiagramNeeds> process(byte[] content, String key) {
        return defined(content, "process", key).map(found -> DiagramNeeds.of(found.part(), found.file()));
    }

    private static void messages(Markup diagram, XmlElement process, Set<String> sent) {
        DiagramNeeds.of(process, diagram.root()).messages().forEach((name, where) -> {
            if (!sent.contains(name)) {
                found(diagram, where, where, "message-nobodys", name, String.join(", ", sent));
            }
        });
    }

    /** Whoever asks a decision gives what it asks for, and finds what it read before. */
    void ofDecisions(Markup file) {
        file.root().children().stream()
                .filter(child -> file.is(child, "decision"))
                .forEach(decision -> shipped.with(
                                Artifact.DECISION, decision.attribute("id").orElse(""))
                        .flatMap(content ->
                                needs(content, decision.attribute("id").orElse("")))
                        .ifPresent(before -> compare(file, decision, before)));
    }

    private Optional<DecisionNeeds> needs(byte[] content, String key) {
        return defined(content, "decision", key).map(found -> DecisionNeeds.of(found.part(), found.file(), feel));
    }

    private static Optional<Defined> defined(byte[] content, String kind, String key) {
        try {
            var file = XmlFile.read(content);
            return file.children(file.name().namespace(), kind)
                    .filter(each -> each.attribute("id").orElse("").equals(key))
                    .findFirst()
                    .map(part -> new Defined(part, file));
        } catch (XmlUnreadable e) {
            return Optional.empty();
        }
    }

    /** A process or a decision, and the file that it is in. */
    private record Defined(XmlElement part, XmlElement file) {}

    private void compare(Markup file, XmlElement decision, DecisionNeeds before) {
        var now = DecisionNeeds.of(decision, file.root(), feel);
        before.answers().forEach((name, type) -> {
            if (!now.answers().containsKey(name) || !isSame(type, now.answers().get(name))) {
                found(file, decision, decision, "decision-answer", name, type);
            }
        });
        if (!now.policy().isEmpty()
                && !now.policy().equals(before.policy())
                && !(now.isOfOneRow() && before.isOfOneRow())) {
            found(file, decision, decision, "decision-rows", now.policy(), before.policy());
        }
        now.asks().forEach((name, where) -> {
            if (!before.asks().containsKey(name)) {
                found(
                        file,
                        decision,
                        where,
                        "decision-asks",
                        name,
                        String.join(", ", before.asks().keySet()));
            }
        });
    }

    private static boolean isSame(String type, String other) {
        return type.isEmpty()
                || other.isEmpty()
                || type.equals(other)
                || NUMBERS.contains(type) && NUMBERS.contains(other);
    }

    private static void found(Markup file, XmlElement element, XmlElement where, String rule, String... details) {
        file.findings().add(file.spot(element).at(where.line()), rule, details);
    }

    /** A form asks for what its task reads, and offers what its task fills. */
    void ofForm(String file, JsonPart form, Findings findings) {
        shipped.with(Artifact.FORM, form.text("id")).flatMap(Contracts::needs).ifPresent(before -> {
            var now = FormNeeds.of(form);
            var whole = new Spot(file, form.text("id"), "", form.line());
            before.answers()
                    .forEach((key, field) -> compare(key, field, now.answers().get(key), whole, findings));
            now.options().forEach((name, component) -> {
                if (!before.options().containsKey(name)) {
                    var known = String.join(", ", before.optionNames());
                    findings.add(spot(whole, component), "form-options", name, known);
                }
            });
        });
    }

    private static Optional<FormNeeds> needs(byte[] content) {
        try {
            return Optional.of(FormNeeds.of(JsonPart.read(content)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void compare(
            String key, FormNeeds.Field before, FormNeeds.Field now, Spot whole, Findings findings) {
        if (now == null) {
            findings.add(whole, "form-answer", key, before.type());
        } else if (!now.kind().equals(before.kind())) {
            findings.add(spot(whole, now.component()), "form-answer", key, before.type());
        } else if (before.required() && !now.required()) {
            findings.add(spot(whole, now.component()), "form-required", key);
        }
    }

    private static Spot spot(Spot whole, JsonPart component) {
        return new Spot(whole.file(), component.text("id"), component.text("label"), component.line());
    }
}
