package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a form's labels into the reader's language: the bundle {@code forms} has them by form and field; what it does not
 * have stays as it was drawn. Keys: {@code <form>.<field>} for the label, {@code <form>.<field>.help} for the
 * description, {@code <form>.<field>.<value>} for an option. A component without a key goes by its id.
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

    /** What a form starts with; labels of options that are message keys are put into the language. */
    public Map<String, Object> translate(Map<String, Object> data, Locale locale) {
        var translated = new HashMap<>(data);
        translated.replaceAll((key, value) -> value instanceof List<?> list
                ? list.stream().map(option -> option(option, locale)).toList()
                : value);
        return translated;
    }

    private Object option(Object option, Locale locale) {
        if (option instanceof Map<?, ?> map && map.get("label") instanceof String label) {
            var translated = new HashMap<Object, Object>(map);
            translated.put("label", messages.getMessage(label, null, label, locale));
            return translated;
        }
        return option;
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
        replace(component, "description", key + ".help", locale);
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
