package io.heed.studio.gate;

import io.heed.studio.xml.XmlName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a kind of XML file may be made of, as its list beside this class says: {@code bpmn.yaml}, {@code dmn.yaml}. */
final class Vocabulary {

    private final Map<String, String> namespaces;
    private final String prefix;
    private final Set<String> harmless = new HashSet<>();
    private final Map<XmlName, Allowed> elements = new HashMap<>();
    private final Map<XmlName, String> refusedElements;
    private final Map<XmlName, String> refusedAttributes;
    private final XmlName root;

    private Vocabulary(Map<String, Object> list) {
        namespaces = texts(list.get("namespaces"));
        prefix = (String) list.get("prefix");
        root = element((String) list.get("root"));
        strings(list.get("harmless")).forEach(each -> harmless.add(namespaces.get(each)));
        var groups = map(list.get("groups"));
        map(list.get("elements")).forEach((name, about) -> elements.put(element(name), allowed(map(about), groups)));
        var refused = map(list.get("refused"));
        refusedElements = new HashMap<>();
        texts(refused.get("elements")).forEach((name, why) -> refusedElements.put(element(name), why));
        refusedAttributes = new HashMap<>();
        texts(refused.get("attributes")).forEach((name, why) -> refusedAttributes.put(attribute(name), why));
    }

    static Vocabulary read(String file) {
        return new Vocabulary(yaml(file));
    }

    static Map<String, Object> yaml(String file) {
        try (var content = new ClassPathResource(file, Vocabulary.class).getInputStream()) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outermost element. */
    XmlName root() {
        return root;
    }

    /** What the element may be made of; empty when it is not known. */
    Optional<Allowed> of(XmlName element) {
        return Optional.ofNullable(elements.get(element));
    }

    /** The rule that refuses the element: one with a reason of its own, or that it is not known. */
    String refusalOf(XmlName element) {
        return refusedElements.getOrDefault(
                element, elements.containsKey(element) ? "element-misplaced" : "element-unknown");
    }

    /** The rule that refuses the attribute. */
    String refusalOfAttribute(XmlName attribute) {
        return refusedAttributes.getOrDefault(attribute, "attribute-unknown");
    }

    boolean isHarmless(XmlName attribute) {
        return harmless.contains(attribute.namespace());
    }

    /** The name of an element of ours. */
    XmlName element(String name) {
        return name.contains(":") ? attribute(name) : new XmlName(namespaces.get(prefix), name);
    }

    /** As people know it: with the usual prefix, or with the whole address of a foreign namespace. */
    String shown(XmlName name) {
        if (name.namespace().isEmpty()) {
            return name.local();
        }
        return namespaces.entrySet().stream()
                .filter(each -> each.getValue().equals(name.namespace()))
                .map(each -> each.getKey() + ":" + name.local())
                .findFirst()
                .orElse("{" + name.namespace() + "}" + name.local());
    }

    private XmlName attribute(String name) {
        var colon = name.indexOf(':');
        return colon < 0
                ? new XmlName("", name)
                : new XmlName(namespaces.get(name.substring(0, colon)), name.substring(colon + 1));
    }

    private Allowed allowed(Map<String, Object> about, Map<String, Object> groups) {
        var allowed = new Allowed(
                Boolean.TRUE.equals(about.get("part")),
                new LinkedHashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                (String) about.get("text"),
                (String) about.get("feel"));
        gather(about, groups, allowed);
        return allowed;
    }

    private void gather(Map<String, Object> about, Map<String, Object> groups, Allowed into) {
        strings(about.get("as")).forEach(group -> gather(map(groups.get(group)), groups, into));
        texts(about.get("attributes")).forEach((name, kind) -> {
            var required = name.endsWith("!");
            var plain = attribute(required ? name.substring(0, name.length() - 1) : name);
            into.attributes().put(plain, new Allowed.Attribute(kind, required));
        });
        strings(about.get("holds")).forEach(name -> into.holds().add(element(name)));
        strings(about.get("extensions")).forEach(name -> into.extensions().add(element(name)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static Map<String, String> texts(Object value) {
        var texts = new LinkedHashMap<String, String>();
        map(value).forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    /**
     * What an element may be made of.
     *
     * @param part whether nobody points at it, but at the element around it
     * @param holds what may stand directly within
     * @param extensions what may stand within its {@code extensionElements}
     * @param text the kind of its text, or null when it has none
     * @param feel whether the text within is a FEEL {@code test} or {@code expression}, or null
     */
    record Allowed(
            boolean part,
            Map<XmlName, Attribute> attributes,
            Set<XmlName> holds,
            Set<XmlName> extensions,
            String text,
            String feel) {

        /**
         * An attribute.
         *
         * @param kind what its value must be, see {@link Values}
         */
        record Attribute(String kind, boolean required) {}
    }
}
