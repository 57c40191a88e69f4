package io.heed.studio.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.studio.drawing.DrawnForm;
import io.heed.studio.drawing.DrawnForm.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What differs between two forms. Fields are the same by their ids, else by their keys.
 *
 * @param fields in the order of the newer form, what is gone at the end
 * @param values what differs around the fields
 */
public record FormDifference(List<Change> fields, List<Value> values) {

    /** What the Modeler keeps for itself, and where things stand. */
    private static final Set<String> NOISE = Set.of("id", "layout", "components", "exporter", "values", "type");

    /** Compares two forms. */
    public static FormDifference between(DrawnForm before, DrawnForm after) {
        var pairs = pairs(before, after);
        var steady = steady(before, after, pairs);
        var changes = new ArrayList<Change>();
        for (var field : after.fields()) {
            compare(pairs.get(field.id()), field, before, after, steady).ifPresent(changes::add);
        }
        var kept = pairs.values().stream().map(Field::id).collect(Collectors.toSet());
        before.fields().stream()
                .filter(field -> !kept.contains(field.id()))
                .map(field -> change(State.REMOVED, field, field.id(), List.of()))
                .forEach(changes::add);
        return new FormDifference(List.copyOf(changes), differing(before.root(), after.root()));
    }

    /** Those of a state. */
    public List<Change> of(State state) {
        return fields.stream().filter(each -> each.state() == state).toList();
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return fields.isEmpty() && values.isEmpty();
    }

    /** The older field for each newer one, by the newer one's id. */
    private static Map<String, Field> pairs(DrawnForm before, DrawnForm after) {
        var old = new LinkedHashMap<String, Field>();
        before.fields().forEach(field -> old.putIfAbsent(field.id(), field));
        var pairs = new LinkedHashMap<String, Field>();
        for (var field : after.fields()) {
            if (old.containsKey(field.id()) && !pairs.containsKey(field.id())) {
                pairs.put(field.id(), old.remove(field.id()));
            }
        }
        for (var field : after.fields()) {
            if (!pairs.containsKey(field.id()) && !field.key().isEmpty()) {
                old.values().stream()
                        .filter(each ->
                                each.key().equals(field.key()) && each.type().equals(field.type()))
                        .findFirst()
                        .ifPresent(each -> pairs.put(field.id(), old.remove(each.id())));
            }
        }
        return pairs;
    }

    private static Optional<Change> compare(
            Field old, Field now, DrawnForm before, DrawnForm after, Set<String> steady) {
        if (old == null) {
            return Optional.of(change(State.ADDED, now, null, List.of()));
        }
        var values = new ArrayList<Value>();
        if (!old.id().equals(now.id())) {
            values.add(new Value(Value.ID, "", old.id(), now.id()));
        }
        if (!old.type().equals(now.type())) {
            values.add(new Value("kind", "", old.type(), now.type()));
        }
        if (!label(before, old.within()).equals(label(after, now.within()))
                && !old.within().equals(now.within())) {
            values.add(new Value(Value.WITHIN, "", label(before, old.within()), label(after, now.within())));
        }
        values.addAll(differing(old.json(), now.json()));
        values.addAll(options(old.json(), now.json()));
        if (!values.isEmpty()) {
            return Optional.of(change(State.CHANGED, now, old.id(), values));
        }
        var isSteady = steady.contains(now.id())
                && old.json().path("layout").equals(now.json().path("layout"));
        return isSteady ? Optional.empty() : Optional.of(change(State.MOVED, now, old.id(), List.of()));
    }

    private static Change change(State state, Field field, String former, List<Value> values) {
        return new Change(state, field.id(), former, field.type(), field.label(), values);
    }

    private static String label(DrawnForm form, String id) {
        return form.fields().stream()
                .filter(field -> field.id().equals(id) && !field.label().isEmpty())
                .map(Field::label)
                .findFirst()
                .orElse(id);
    }

    /** The fields that stand where they stood, but for what is new or gone. */
    private static Set<String> steady(DrawnForm before, DrawnForm after, Map<String, Field> pairs) {
        var place = new HashMap<String, Integer>();
        before.fields().forEach(field -> place.put(field.id(), place.size()));
        var order = after.fields().stream()
                .filter(field -> pairs.containsKey(field.id()))
                .map(field -> place.get(pairs.get(field.id()).id()))
                .toList();
        var kept = Ordered.kept(order);
        return pairs.entrySet().stream()
                .filter(pair -> kept.contains(place.get(pair.getValue().id())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Value> differing(JsonNode before, JsonNode after) {
        var old = said(before);
        var now = said(after);
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new Value(name, "", old.get(name), now.get(name)))
                .toList();
    }

    /** By the last parts of their names, such as {@code required}; what is not said is not different from nothing. */
    private static Map<String, String> said(JsonNode json) {
        var found = new LinkedHashMap<String, String>();
        for (var each : json.properties()) {
            if (each.getValue().isObject() && !NOISE.contains(each.getKey())) {
                found.putAll(said(each.getValue()));
            } else if (!NOISE.contains(each.getKey())) {
                found.put(each.getKey(), text(each.getValue()));
            }
        }
        return found;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The choices of a list, each by its value. */
    private static List<Value> options(JsonNode before, JsonNode after) {
        var old = choices(before);
        var now = choices(after);
        var all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        var found = new ArrayList<Value>();
        for (var choice : all) {
            if (!Objects.equals(old.get(choice), now.get(choice))) {
                found.add(new Value("option", choice, old.get(choice), now.get(choice)));
            }
        }
        var was = old.keySet().stream().filter(now::containsKey).toList();
        var is = now.keySet().stream().filter(old::containsKey).toList();
        if (!was.equals(is)) {
            found.add(new Value(Value.ORDER, "", String.join(", ", was), String.join(", ", is)));
        }
        return found;
    }

    private static Map<String, String> choices(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .collect(Collectors.toMap(
                        each -> each.path("value").asText(),
                        each -> each.path("label").asText(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
