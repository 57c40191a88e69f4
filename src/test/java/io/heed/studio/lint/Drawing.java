package io.heed.studio.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A diagram in a few lines, for tests: a node in each line, indented by its scope, and its flows as {@code a > b > c}.
 *
 * <pre>
 * process p {concerns=staff}
 *   startEvent begun
 *   userTask decide
 *   boundaryEvent late on:decide timer aside
 *   begun > decide > decided
 * </pre>
 *
 * <p>Behind the id stand {@code on:host}, the kinds of events with {@code :code}, {@code aside} (not interrupting),
 * {@code triggered} (an event sub-process), {@code due}, {@code silent} (without documentation), {@code unnamed} (without an
 * id) and extension properties in braces.
 */
final class Drawing {

    private static final Pattern PROPERTY = Pattern.compile("\\{([^=}]*)=([^}]*)}");
    private static final Set<String> EVENTS = Set.of(
            "timer", "message", "signal", "conditional", "escalation", "error", "link", "terminate", "compensate");

    private final List<Node> roots = new ArrayList<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private int flows;

    /** The BPMN file of the lines. */
    static String bpmn(String lines) {
        var drawing = new Drawing();
        drawing.read(lines);
        return drawing.written();
    }

    private void read(String lines) {
        Deque<Node> open = new ArrayDeque<>();
        for (String line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            int level = line.length() - line.stripLeading().length();
            while (!open.isEmpty() && open.peek().level >= level) {
                open.pop();
            }
            if (line.contains(" > ")) {
                open.peek().flows.add(List.of(line.strip().split(" > ")));
            } else {
                var node = node(line.strip(), level);
                (open.isEmpty() ? roots : open.peek().content).add(node);
                open.push(node);
            }
        }
    }

    private static Node node(String line, int level) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        var property = PROPERTY.matcher(line);
        while (property.find()) {
            properties
                    .computeIfAbsent(property.group(1), name -> new ArrayList<>())
                    .add(property.group(2));
        }
        var words = List.of(PROPERTY.matcher(line).replaceAll("").strip().split("\\s+"));
        return new Node(level, words.get(0), words.get(1), words.subList(2, words.size()), properties);
    }

    private String written() {
        var processes = roots.stream().map(this::written).collect(Collectors.joining());
        var codesOfEvents = codes.stream()
                .map(code -> code.split(":"))
                .map(code -> "  <bpmn:%s id=\"%s%s\" %sCode=\"%s\"/>\n"
                        .formatted(code[0], code[0], code[1], code[0], code[1]))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="drawing" targetNamespace="https://heed.io/drawing">
                %s%s</bpmn:definitions>
                """.formatted(processes, codesOfEvents);
    }

    private String written(Node node) {
        var head = new StringBuilder("<bpmn:" + node.kind);
        if (!node.has("unnamed")) {
            head.append(" id=\"%s\" name=\"%s\"".formatted(node.id, node.id));
        }
        node.value("on").ifPresent(host -> head.append(" attachedToRef=\"%s\"".formatted(host)));
        if (node.has("aside")) {
            head.append(node.kind.equals("startEvent") ? " isInterrupting=\"false\"" : " cancelActivity=\"false\"");
        }
        head.append(node.has("triggered") ? " triggeredByEvent=\"true\"" : "");
        head.append(node.has("due") ? " camunda:dueDate=\"${dates.due}\"" : "");
        head.append(node.has("compensates") ? " isForCompensation=\"true\"" : "");
        var body = new StringBuilder();
        if (!node.has("silent")) {
            body.append("<bpmn:documentation>Says what happens here and who hears of it.</bpmn:documentation>");
        }
        body.append(properties(node));
        node.words.stream().map(word -> event(node.id, word)).forEach(body::append);
        node.content.stream().map(this::written).forEach(body::append);
        node.flows.forEach(chain -> body.append(flows(chain)));
        return "%s>%s</bpmn:%s>\n".formatted(head, body, node.kind);
    }

    private static String properties(Node node) {
        var written = node.properties.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(entry.getKey(), value)))
                .collect(Collectors.joining());
        return written.isEmpty()
                ? ""
                : "<bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements>"
                        .formatted(written);
    }

    private String event(String id, String word) {
        var parts = word.split(":");
        if (!EVENTS.contains(parts[0])) {
            return "";
        }
        var code = parts.length > 1 ? parts[1] : "";
        var reference = switch (parts[0]) {
            case "link" -> " name=\"%s\"".formatted(code);
            case "escalation", "error" -> reference(parts[0], code);
            default -> "";
        };
        return "<bpmn:%sEventDefinition id=\"%s%s\"%s/>".formatted(parts[0], id, parts[0], reference);
    }

    private String reference(String kind, String code) {
        if (code.isEmpty()) {
            return "";
        }
        codes.add(kind + ":" + code);
        return " %sRef=\"%s%s\"".formatted(kind, kind, code);
    }

    private String flows(List<String> chain) {
        var written = new StringBuilder();
        for (int i = 1; i < chain.size(); i++) {
            written.append("<bpmn:sequenceFlow id=\"flow%d\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                    .formatted(++flows, chain.get(i - 1).strip(), chain.get(i).strip()));
        }
        return written.toString();
    }

    private record Node(
            int level,
            String kind,
            String id,
            List<String> words,
            Map<String, List<String>> properties,
            List<Node> content,
            List<List<String>> flows) {

        Node(int level, String kind, String id, List<String> words, Map<String, List<String>> properties) {
            this(level, kind, id, words, properties, new ArrayList<>(), new ArrayList<>());
        }

        boolean has(String word) {
            return words.contains(word);
        }

        Optional<String> value(String word) {
            return words.stream()
                    .filter(each -> each.startsWith(word + ":"))
                    .map(each -> each.substring(word.length() + 1))
                    .findFirst();
        }
    }
}
