package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A component of a form that can hold data.
 *
 * @param kind what it is
 * @param key under which its data is sent; null for a group that only frames its fields
 * @param definition the component as it stands in the {@code .form} file
 * @param children the fields inside a group or a list
 */
record FormField(Kind kind, String key, JsonNode definition, List<FormField> children) {

    /** The components of Camunda Forms that hold data. */
    enum Kind {
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        TAGLIST,
        DATETIME,
        GROUP,
        DYNAMICLIST
    }

    /** What the field is called, or its key when it has no label. */
    String label() {
        var label = definition.path("label").asText("");
        if (label.isBlank()) {
            label = definition.path("dateLabel").asText("");
        }
        return label.isBlank() ? String.valueOf(key) : label;
    }

    /** A rule of the field such as {@code required} or {@code maxLength}; missing when it has none. */
    JsonNode rule(String name) {
        return definition.path("validate").path(name);
    }

    boolean isRequired() {
        return rule("required").asBoolean(false);
    }

    /** The FEEL condition under which the field is not shown, or null. */
    String hiddenWhen() {
        var hide = definition.path("conditional").path("hide").asText("");
        return hide.isBlank() ? null : hide;
    }

    /** The values that may be chosen: those drawn into the form, or those the task offers under {@code valuesKey}. */
    Stream<Object> options(Map<String, ?> offered) {
        if (definition.hasNonNull("valuesKey")) {
            return offered.get(definition.get("valuesKey").asText()) instanceof Iterable<?> values
                    ? streamOf(values).map(FormField::optionValue)
                    : Stream.empty();
        }
        return streamOf(definition.path("values")).map(option -> SentJson.plain(option.path("value")));
    }

    /** The keys of this field as seen from the scope that holds it: a group without a path lends its fields to it. */
    Stream<FormField> flattened() {
        return kind == Kind.GROUP && key == null ? children.stream().flatMap(FormField::flattened) : Stream.of(this);
    }

    private static Object optionValue(Object option) {
        return option instanceof Map<?, ?> entry ? entry.get("value") : option;
    }

    private static <T> Stream<T> streamOf(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
