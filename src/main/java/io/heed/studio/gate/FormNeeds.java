package io.heed.studio.gate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a form is to the task that reads it.
 *
 * @param answers the fields that people fill in, by the path of their key
 * @param options where the task is asked for what may be chosen, by the name that it goes by
 */
record FormNeeds(Map<String, Field> answers, Map<String, JsonPart> options) {

    private static final Map<String, String> KINDS = Map.of(
            "textarea", "textfield",
            "radio", "select",
            "taglist", "checklist");

    /**
     * A field that people fill in.
     *
     * @param type the component, as it is drawn
     * @param kind what its value is like; components of the same kind may stand for each other
     */
    record Field(String type, String kind, boolean required, JsonPart component) {}

    static FormNeeds of(JsonPart form) {
        var needs = new FormNeeds(new LinkedHashMap<>(), new LinkedHashMap<>());
        needs.within(form, "");
        return needs;
    }

    /** The names that its options go by. */
    Set<String> optionNames() {
        return new LinkedHashSet<>(options.keySet());
    }

    private void within(JsonPart part, String path) {
        var components = part.fields() == null ? null : part.fields().get("components");
        if (components == null || components.items() == null) {
            return;
        }
        components.items().stream().filter(each -> each.fields() != null).forEach(each -> component(each, path));
    }

    private void component(JsonPart component, String path) {
        var type = component.text("type");
        var own = component.text("path");
        var options = component.text("valuesKey");
        if (!options.isEmpty()) {
            this.options.putIfAbsent(options, component);
        }
        if (type.equals("dynamiclist")) {
            answers.put(path + own, new Field(type, type, false, component));
        } else if (!component.text("key").isEmpty() && !type.equals("button") && !isOff(component)) {
            answers.put(path + component.text("key"), field(type, component));
        }
        within(component, own.isEmpty() ? path : path + own + ".");
    }

    private static Field field(String type, JsonPart component) {
        var kind = type.equals("datetime") ? type + " " + component.text("subtype") : KINDS.getOrDefault(type, type);
        var rules = component.fields().get("validate");
        return new Field(type, kind, rules != null && isTrue(rules, "required"), component);
    }

    /** Nobody fills it in. */
    private static boolean isOff(JsonPart component) {
        return isTrue(component, "disabled") || isTrue(component, "readonly");
    }

    private static boolean isTrue(JsonPart part, String field) {
        return part.fields() != null
                && part.fields().get(field) != null
                && Boolean.TRUE.equals(part.fields().get(field).scalar());
    }
}
