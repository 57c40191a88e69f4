package io.heed.studio.gate;

import io.heed.engine.FeelSyntax;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes through a form and finds whatever the list of what forms may be made of does not know. */
final class FormLook {

    private static final Map<String, Object> LIST = Vocabulary.yaml("form.yaml");
    private static final Map<String, Object> OBJECTS = Vocabulary.map(LIST.get("objects"));
    private static final Map<String, Object> COMPONENTS = Vocabulary.map(LIST.get("components"));
    private static final Map<String, String> REFUSED = Vocabulary.texts(LIST.get("refused"));

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
    private static final Pattern ACTIVE = Pattern.compile(
            "javascript\\s*:|vbscript\\s*:|data\\s*:|<\\s*/?\\s*[a-z!]|\\son\\w+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 4000;
    private static final int MOST_COMPONENTS = 300;
    private static final int NEWEST_SCHEMA = 19;

    private final String file;
    private final Findings findings;
    private final FeelSyntax feel;
    private final Set<String> ids = new HashSet<>();

    FormLook(String file, Findings findings, FeelSyntax feel) {
        this.file = file;
        this.findings = findings;
        this.feel = feel;
    }

    void look(JsonPart form) {
        var spot = new Spot(file, form.text("id"), "", form.line());
        fields(form, Vocabulary.texts(OBJECTS.get("form")), spot, new HashSet<>());
    }

    private void fields(JsonPart part, Map<String, String> known, Spot spot, Set<String> keys) {
        if (part.fields() == null) {
            findings.add(spot.at(part.line()), "form-shape", "");
            return;
        }
        part.fields().forEach((name, value) -> {
            var kind = known.containsKey(name) ? known.get(name) : known.get(name + "!");
            if (kind == null) {
                findings.add(spot.at(value.line()), "form-property-unknown", name);
            } else if (!value.isNull()) {
                value(kind, name, value, spot.at(value.line()), keys);
            }
        });
        known.keySet().stream()
                .filter(name -> name.endsWith("!"))
                .map(name -> name.substring(0, name.length() - 1))
                .filter(name -> !part.fields().containsKey(name)
                        || part.fields().get(name).isNull())
                .forEach(name -> findings.add(spot.at(part.line()), "form-property-missing", name));
    }

    private void value(String kind, String name, JsonPart value, Spot spot, Set<String> keys) {
        var words = kind.split(" ", 2);
        switch (words[0]) {
            case "components" -> components(name, value, spot, keys);
            case "object" -> fields(value, Vocabulary.texts(OBJECTS.get(words[1])), spot, keys);
            case "list" -> list(words[1], name, value, spot, keys);
            case "notes" -> notes(name, value, spot);
            default -> {
                if (value.scalar() == null || !isRight(words, value.scalar(), spot)) {
                    var shown = value.scalar() == null ? "" : value.scalar().toString();
                    findings.add(spot, "form-value", name, shown);
                }
            }
        }
    }

    private boolean isRight(String[] words, Object value, Spot spot) {
        var text = value.toString();
        return switch (words[0]) {
            case "text", "prose" -> value instanceof String && isHarmless(text, spot);
            case "scalar" -> !(value instanceof String) || isHarmless(text, spot);
            case "key" -> value instanceof String && KEY.matcher(text).matches();
            case "is" -> List.of(words[1].split("\\|")).contains(text);
            case "boolean" -> value instanceof Boolean;
            case "flag" -> value instanceof Boolean || isFeel(text, spot);
            case "feel" -> isFeel(text, spot);
            case "number" -> value instanceof Number || isFeel(text, spot) || text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
            case "version" -> value instanceof Number number && number.intValue() <= NEWEST_SCHEMA;
            case "pattern" -> value instanceof String && isPlain(text, spot);
            case "picture" -> PICTURE.matcher(text).matches();
            default -> false;
        };
    }

    /** Nothing that a browser would run, and an expression only as the whole of it. */
    private boolean isHarmless(String text, Spot spot) {
        if (text.length() > LONGEST
                || ACTIVE.matcher(text).find()
                || text.contains("{{")
                || Values.hasExpression(text)) {
            return false;
        }
        return !text.startsWith("=") || isFeel(text, spot);
    }

    private boolean isFeel(String text, Spot spot) {
        if (!text.startsWith("=")) {
            return false;
        }
        feel.ofExpression(text.substring(1).strip())
                .forEach(fault ->
                        findings.add(spot, fault.rule(), fault.details().toArray(String[]::new)));
        return true;
    }

    private boolean isPlain(String text, Spot spot) {
        if (!PlainPattern.is(text)) {
            findings.add(spot, "form-pattern", text);
        }
        return true;
    }

    private void list(String object, String name, JsonPart value, Spot spot, Set<String> keys) {
        if (value.items() == null) {
            findings.add(spot, "form-value", name, "");
            return;
        }
        var known = Vocabulary.texts(OBJECTS.get(object));
        value.items().forEach(item -> fields(item, known, spot.at(item.line()), keys));
    }

    private void notes(String name, JsonPart value, Spot spot) {
        if (value.fields() == null) {
            findings.add(spot, "form-value", name, "");
            return;
        }
        value.fields().forEach((note, text) -> value("scalar", note, text, spot.at(text.line()), Set.of()));
    }

    private void components(String name, JsonPart value, Spot spot, Set<String> keys) {
        if (value.items() == null) {
            findings.add(spot, "form-value", name, "");
            return;
        }
        value.items().forEach(each -> component(each, keys));
    }

    private void component(JsonPart component, Set<String> keys) {
        var type = component.text("type");
        var id = component.text("id");
        var label = component.text("label").isEmpty() ? component.text("dateLabel") : component.text("label");
        var spot = new Spot(file, id, label, component.line());
        if (!COMPONENTS.containsKey(type)) {
            findings.add(spot, REFUSED.getOrDefault(type, "component-unknown"), type);
            return;
        }
        if (!ids.add(id) || ids.size() > MOST_COMPONENTS) {
            findings.add(spot, ids.size() > MOST_COMPONENTS ? "form-big" : "id-twice", id);
        }
        var scope = keysWithin(type, component, keys);
        var key = component.text(component.fields().containsKey("key") ? "key" : "path");
        if (!key.isEmpty() && !type.equals("group") && !keys.add(key)) {
            findings.add(spot, "key-twice", key);
        }
        fields(component, known(type), spot, scope);
    }

    /** The rows of a list have keys of their own, and so has a group that has a path. */
    private static Set<String> keysWithin(String type, JsonPart component, Set<String> keys) {
        return type.equals("dynamiclist") || !component.text("path").isEmpty() ? new HashSet<>() : keys;
    }

    private static Map<String, String> known(String type) {
        var known = new LinkedHashMap<>(Vocabulary.texts(LIST.get("common")));
        for (var part : (List<?>) COMPONENTS.get(type)) {
            known.putAll(part instanceof String group ? Vocabulary.texts(LIST.get(group)) : Vocabulary.texts(part));
        }
        return known;
    }
}
