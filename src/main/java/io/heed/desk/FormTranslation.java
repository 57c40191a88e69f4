package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a form's labels into the reader's language: the bundle {@code forms} has them by form and field; what it does not
 * have stays as it was drawn. Keys: {@code <form>.<field>} for the label, {@code <form>.<field>.description},
 * {@code <form>.<field>.<value>} for an option. A component without a key goes by its id.
 */
@Component
public class FormTranslation {

    private static final List<String> LABELS = List.of("label", "dateLabel", "text", "content");

    private final MessageSource messages;

    FormTranslation(MessageSource messages) {
        this.messages = messages;
    }

    /** The form in the language; the one given stays as it is. */
    public FormSchema translate(FormSchema form, Locale locale) {
        JsonNode source = form.source().deepCopy();
        components(form.id(), source, locale);
        return FormSchema.of(source);
    }

    private void components(String prefix, JsonNode parent, Locale locale) {
        for (var component : parent.path("components")) {
            if (component instanceof ObjectNode object) {
                component(prefix, object, locale);
            }
            components(prefix, component, locale);
        }
    }

    private void component(String prefix, ObjectNode component, Locale locale) {
        var name = name(component);
        if (name == null) {
            return;
        }
        var key = prefix + "." + name;
        LABELS.stream().filter(component::has).forEach(label -> replace(component, label, key, locale));
        replace(component, "description", key + ".description", locale);
        replace(component, "timeLabel", key + ".time", locale);
        if (component.path("validate") instanceof ObjectNode rules) {
            replace(rules, "patternErrorMessage", key + ".pattern", locale);
        }
        for (var option : component.path("values")) {
            if (option instanceof ObjectNode object) {
                replace(object, "label", key + "." + option.path("value").asText(), locale);
            }
        }
    }

    private void replace(ObjectNode node, String property, String key, Locale locale) {
        if (node.has(property)) {
            node.put(
                    property, messages.getMessage(key, null, node.path(property).asText(), locale));
        }
    }

    private static String name(JsonNode component) {
        for (var property : List.of("key", "path", "id")) {
            var name = component.path(property).asText("");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return null;
    }
}
