package io.heed.studio.gate;

import io.heed.studio.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a process is to the classes of its family.
 *
 * @param userTasks the ids of what people do in it
 * @param messages the names that it waits for, each with the first element that does
 */
record DiagramNeeds(Set<String> userTasks, Map<String, XmlElement> messages) {

    private static final List<String> WAITING = List.of("startEvent", "intermediateCatchEvent", "boundaryEvent");

    /** The element of the file that draws the process, with what it says. */
    static DiagramNeeds of(XmlElement process, XmlElement file) {
        var namespace = file.name().namespace();
        var names = new HashMap<String, String>();
        file.children(namespace, "message")
                .forEach(each -> names.put(
                        each.attribute("id").orElse(""), each.attribute("name").orElse("")));
        var needs = new DiagramNeeds(new TreeSet<>(), new TreeMap<>());
        process.all().filter(each -> each.name().namespace().equals(namespace)).forEach(each -> {
            if (each.name().local().equals("userTask")) {
                needs.userTasks.add(each.attribute("id").orElse(""));
            }
            references(each, namespace)
                    .filter(names::containsKey)
                    .forEach(message -> needs.messages.putIfAbsent(names.get(message), each));
        });
        return needs;
    }

    /** The ids of the messages that the element waits for. */
    private static Stream<String> references(XmlElement element, String namespace) {
        if (element.name().local().equals("receiveTask")) {
            return element.attribute("messageRef").stream();
        }
        return WAITING.contains(element.name().local())
                ? element.children(namespace, "messageEventDefinition")
                        .flatMap(each -> each.attribute("messageRef").stream())
                : Stream.empty();
    }
}
