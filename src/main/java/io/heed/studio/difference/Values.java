package io.heed.studio.difference;

import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What an element of an XML file says of itself, as one flat list: attributes, and what stands within. */
final class Values {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    /** What only holds other things together. */
    private static final Set<String> WRAPPERS = Set.of("extensionElements", "properties", "inputOutput", "text");

    /** Words for people, in which line breaks do not count. */
    private static final Set<String> PROSE = Set.of("documentation", "description", "name");

    private final Map<Spoken, String> values = new LinkedHashMap<>();
    private final Predicate<XmlElement> isOwn;

    private Values(Predicate<XmlElement> isOwn) {
        this.isOwn = isOwn;
    }

    /**
     * Where a value stands.
     *
     * @param path from the element to it
     */
    record Spoken(String path, String what, String which) {}

    /** What the element says, without its own id and without the children that speak for themselves. */
    static Map<Spoken, String> of(XmlElement element, Predicate<XmlElement> speaksForItself) {
        var all = new Values(child -> !speaksForItself.test(child));
        all.add(element, "", "");
        return all.values;
    }

    /** What differs between two such lists. */
    static List<Value> differing(Map<Spoken, String> before, Map<Spoken, String> after) {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        var found = new ArrayList<Value>();
        for (var key : keys) {
            var old = before.get(key);
            var now = after.get(key);
            if (old == null || !old.equals(now)) {
                found.add(new Value(key.what(), key.which(), old, now));
            }
        }
        return found;
    }

    private void add(XmlElement element, String path, String which) {
        element.attributes().forEach((name, value) -> {
            var isNoise = name.local().equals("id") || (name.local().equals("name") && !which.isEmpty());
            if (!isNoise && isKnown(name)) {
                var what = name.local().equals("value") && !path.isEmpty() ? last(path) : called(name);
                put(path + "@" + called(name), what, which, value.strip());
            }
        });
        var times = new HashMap<String, Integer>();
        for (var child : element.children()) {
            if (isOwn.test(child)) {
                addChild(child, path, which, times);
            }
        }
    }

    private void addChild(XmlElement child, String path, String which, Map<String, Integer> times) {
        var local = child.name().local();
        var name = child.attribute("name").orElse(which);
        var isWrapper = WRAPPERS.contains(local) && !(path.isEmpty() && local.equals("text"));
        var step = isWrapper ? path : path + "/" + called(child.name()) + (name.isEmpty() ? "" : "=" + name);
        var nth = times.merge(step, 1, Integer::sum);
        var at = nth == 1 || isWrapper ? step : step + "#" + nth;
        var text = PROSE.contains(local)
                ? child.text().strip().replaceAll("\\s+", " ")
                : child.text().strip();
        var isEmptyThing = child.children().isEmpty()
                && child.attributes().keySet().stream().allMatch(Values::isId);
        if (!text.isEmpty()) {
            put(at, last(at), name, text);
        } else if (isEmptyThing && !isWrapper) {
            put(at, last(at), name, "");
        }
        add(child, at, name);
    }

    private void put(String path, String what, String which, String value) {
        values.put(new Spoken(path, what, which), value);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[=#].*", "");
    }

    private static boolean isId(XmlName name) {
        return name.local().equals("id");
    }

    /** What the Modeler keeps for itself, such as colours and its own version, changes nothing. */
    private static boolean isKnown(XmlName name) {
        return name.namespace().isEmpty() || name.namespace().startsWith(CAMUNDA);
    }

    private static String called(XmlName name) {
        return name.namespace().startsWith(CAMUNDA) ? "camunda:" + name.local() : name.local();
    }
}
