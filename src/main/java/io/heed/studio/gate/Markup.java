package io.heed.studio.gate;

import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An XML file while it is looked at.
 *
 * @param ids every element that has one
 * @param variables the variables that its expressions may name
 */
record Markup(
        String file,
        XmlElement root,
        Vocabulary vocabulary,
        Upload upload,
        Findings findings,
        Map<String, XmlElement> ids,
        Set<String> variables) {

    /** What the engine itself knows within a repetition. */
    private static final Set<String> COUNTERS =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** Reads which ids and variables the file declares; an id that is there twice is a finding. */
    static Markup of(String file, XmlElement root, Vocabulary vocabulary, Upload upload, Findings findings) {
        var markup = new Markup(file, root, vocabulary, upload, findings, new HashMap<>(), new HashSet<>(COUNTERS));
        root.all().forEach(markup::note);
        return markup;
    }

    private void note(XmlElement element) {
        var id = element.attribute("id").orElse("");
        if (!id.isEmpty() && !shown(element.name()).equals("camunda:property") && ids.put(id, element) != null) {
            findings.add(spot(element), "id-twice", id);
        }
        vocabulary
                .of(element.name())
                .ifPresent(allowed -> allowed.attributes().forEach((name, attribute) -> {
                    if (attribute.kind().equals("variable")
                            && element.attributes().containsKey(name)) {
                        variables.add(element.attributes().get(name));
                    }
                }));
    }

    /** The element as a place in the file. */
    Spot spot(XmlElement element) {
        return new Spot(
                file,
                element.attribute("id").orElse(""),
                element.attribute("name").orElse(""),
                element.line());
    }

    /** A name as people know it. */
    String shown(XmlName name) {
        return vocabulary.shown(name);
    }

    /** The keys of the processes in the file. */
    Stream<String> processes() {
        return root.children().stream()
                .filter(child -> is(child, "process"))
                .flatMap(process -> process.attribute("id").stream());
    }

    /** Whether the element is of this kind, named as in the list of what is allowed. */
    boolean is(XmlElement element, String name) {
        return element.name().equals(vocabulary.element(name));
    }
}
