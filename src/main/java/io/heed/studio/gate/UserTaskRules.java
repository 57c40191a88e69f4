package io.heed.studio.gate;

import io.heed.engine.KnownUserTasks;
import io.heed.studio.xml.XmlElement;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** A user task is one that somebody can do: the application knows it, with its form, and it is somebody's. */
final class UserTaskRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String FORM = "formRef";

    private final Markup markup;
    private final KnownUserTasks known;
    private final Collection<String> own;

    /** @param own the ids of the tasks that know the cases of the process */
    UserTaskRules(Markup markup, KnownUserTasks known, Collection<String> own) {
        this.markup = markup;
        this.known = known;
        this.own = own;
    }

    void look(XmlElement process) {
        process.all().filter(each -> markup.is(each, "userTask")).forEach(this::task);
    }

    private void task(XmlElement task) {
        var id = task.attribute("id").orElse("");
        if (!known.has(id)) {
            found(task, "user-task-unknown", id, String.join(", ", own));
        } else if (!own.contains(id)) {
            found(task, "user-task-foreign", id, String.join(", ", own));
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
        markup.findings().add(markup.spot(task), rule, details);
    }
}
