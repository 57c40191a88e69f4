package io.heed.studio.gate;

import io.heed.engine.KnownUserTasks;
import io.heed.studio.xml.XmlElement;
import java.util.Locale;
import java.util.stream.Stream;

/** A user task is one that somebody can do: the application knows it, with its form, and it is somebody's. */
final class UserTaskRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String FORM = "formRef";

    private final Markup markup;
    private final KnownUserTasks known;

    UserTaskRules(Markup markup, KnownUserTasks known) {
        this.markup = markup;
        this.known = known;
    }

    void look() {
        markup.root().children().stream()
                .filter(child -> markup.is(child, "process"))
                .forEach(process -> process.all()
                        .filter(each -> markup.is(each, "userTask"))
                        .forEach(task -> look(task, process.attribute("id").orElse(""))));
    }

    private void look(XmlElement task, String process) {
        var id = task.attribute("id").orElse("");
        var family = known.of(process);
        if (!family.contains(id)) {
            var rule = known.has(id) ? "user-task-foreign" : "user-task-unknown";
            found(task, rule, id, String.join(", ", family));
        }
        var form = task.attribute(CAMUNDA, FORM).orElse("");
        if (form.isEmpty()) {
            found(task, "user-task-formless", formOf(id));
        } else if (!form.equals(formOf(id))) {
            found(task, "user-task-form", formOf(id), form);
        }
        if (Stream.of("assignee", "candidateGroups")
                .allMatch(who -> task.attribute(CAMUNDA, who).orElse("").isBlank())) {
            found(task, "user-task-nobodys");
        }
    }

    /** Whose fields the task's class reads: {@code answer-message} for {@code answerMessage}. */
    private static String formOf(String task) {
        return task.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private void found(XmlElement task, String rule, String... details) {
        var spot = new Spot(
                markup.file(),
                task.attribute("id").orElse(""),
                task.attribute("name").orElse(""),
                task.line());
        markup.findings().add(spot, rule, details);
    }
}
