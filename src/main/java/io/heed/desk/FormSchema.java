package io.heed.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.heed.desk.FormField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A form as it was drawn in the Modeler: the same file that the page renders.
 *
 * @param id the form's id, such as {@code resolve-complaint}
 * @param source the whole file
 * @param fields what may hold data, in the order of the form
 */
public record FormSchema(String id, JsonNode source, List<FormField> fields) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("textfield", Kind.TEXTFIELD),
            Map.entry("textarea", Kind.TEXTAREA),
            Map.entry("number", Kind.NUMBER),
            Map.entry("checkbox", Kind.CHECKBOX),
            Map.entry("checklist", Kind.CHECKLIST),
            Map.entry("radio", Kind.RADIO),
            Map.entry("select", Kind.SELECT),
            Map.entry("taglist", Kind.TAGLIST),
            Map.entry("datetime", Kind.DATETIME),
            Map.entry("group", Kind.GROUP),
            Map.entry("dynamiclist", Kind.DYNAMICLIST));

    /** Components that only show something. */
    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "separator", "spacer", "button", "image", "iframe", "table");

    /**
     * Reads a {@code .form} file.
     *
     * @throws IllegalArgumentException when it is no form or uses a component that cannot be checked here; says which
     */
    public static FormSchema parse(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form: it is not JSON", e);
        }
    }

    static FormSchema of(JsonNode source) {
        var id = source.path("id").asText("");
        if (id.isEmpty() || !source.path("components").isArray()) {
            throw new IllegalArgumentException("Not a form: it has no id or no components");
        }
        return new FormSchema(id, source, fieldsOf(id, source));
    }

    private static List<FormField> fieldsOf(String formId, JsonNode parent) {
        var fields = new ArrayList<FormField>();
        for (var component : parent.path("components")) {
            var type = component.path("type").asText("").toLowerCase(Locale.ROOT);
            if (KINDS.containsKey(type)) {
                fields.add(field(formId, KINDS.get(type), component));
            } else if (!SHOWN_ONLY.contains(type)) {
                throw new IllegalArgumentException(
                        "Form " + formId + " uses the component '" + type + "', which cannot be checked on the server");
            }
        }
        return List.copyOf(fields);
    }

    private static FormField field(String formId, Kind kind, JsonNode component) {
        var framed = kind == Kind.GROUP || kind == Kind.DYNAMICLIST;
        var key = component.path(framed ? "path" : "key").asText("");
        if (kind != Kind.GROUP && key.isEmpty() || key.contains(".")) {
            throw new IllegalArgumentException(
                    "Form " + formId + " has a " + component.path("type").asText() + " with the key '" + key + "'");
        }
        if (component.hasNonNull("valuesExpression")) {
            throw new IllegalArgumentException("Form " + formId + ": use valuesKey for the options of '" + key + "'");
        }
        return new FormField(
                kind, key.isEmpty() ? null : key, component, framed ? fieldsOf(formId, component) : List.of());
    }
}
