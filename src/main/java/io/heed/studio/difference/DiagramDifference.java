package io.heed.studio.difference;

import io.heed.studio.difference.Diagram.Node;
import io.heed.studio.difference.Values.Spoken;
import io.heed.studio.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two diagrams. Elements are the same by their ids; one that has only another id is recognised by its
 * kind and name, or by what it connects, where no other could be meant.
 *
 * @param changes in the order of the newer file, what is gone at the end
 */
public record DiagramDifference(List<Change> changes) {

    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "flowNodeRef",
            "messageRef",
            "escalationRef",
            "errorRef",
            "signalRef");

    /** Compares the trees of two BPMN files. */
    public static DiagramDifference between(XmlElement before, XmlElement after) {
        return new Comparison(Diagram.of(before), Diagram.of(after)).difference();
    }

    /** Those of a state. */
    public List<Change> of(State state) {
        return changes.stream().filter(each -> each.state() == state).toList();
    }

    /** Whether the two do the same and look the same. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    /** One comparison of two diagrams. */
    private static final class Comparison {

        private final Diagram before;
        private final Diagram after;

        /** The older ids by the newer ones. */
        private final Map<String, String> former = new LinkedHashMap<>();

        /** The newer ids by the older ones. */
        private final Map<String, String> latter = new HashMap<>();

        Comparison(Diagram before, Diagram after) {
            this.before = before;
            this.after = after;
        }

        DiagramDifference difference() {
            after.nodes().keySet().stream().filter(before.nodes()::containsKey).forEach(id -> pair(id, id));
            recognise(node -> node.isFlow() || node.name().isEmpty() ? "" : node.kind() + " " + node.name(), false);
            recognise(this::connection, true);
            var changes = new ArrayList<Change>();
            after.nodes().values().forEach(node -> compare(node, changes));
            before.nodes().values().stream()
                    .filter(node -> !latter.containsKey(node.id()))
                    .map(node -> new Change(
                            State.REMOVED, node.id(), node.id(), node.kind(), label(before, node), List.of()))
                    .forEach(changes::add);
            return new DiagramDifference(List.copyOf(changes));
        }

        /** Pairs what is left over on both sides and has the same mark, where each has it alone. */
        private void recognise(Function<Node, String> mark, boolean flows) {
            var old = alone(before, latter.keySet(), mark, flows);
            var now = alone(after, former.keySet(), mark, flows);
            old.forEach((each, id) -> {
                if (now.containsKey(each)) {
                    pair(id, now.get(each));
                }
            });
        }

        private static Map<String, String> alone(
                Diagram diagram, Set<String> known, Function<Node, String> mark, boolean flows) {
            var found = new LinkedHashMap<String, String>();
            var twice = new HashSet<String>();
            for (var node : diagram.nodes().values()) {
                var each = node.isFlow() == flows && !known.contains(node.id()) ? mark.apply(node) : "";
                if (!each.isEmpty() && found.putIfAbsent(each, node.id()) != null) {
                    twice.add(each);
                }
            }
            found.keySet().removeAll(twice);
            return found;
        }

        /** From where to where, by the newer ids. */
        private String connection(Node flow) {
            var from = flow.attribute("sourceRef");
            var to = flow.attribute("targetRef");
            return flow.kind() + " " + latter.getOrDefault(from, from) + " " + latter.getOrDefault(to, to);
        }

        private void pair(String old, String now) {
            latter.put(old, now);
            former.put(now, old);
        }

        private void compare(Node node, List<Change> changes) {
            var old = before.nodes().get(former.get(node.id()));
            if (old == null) {
                changes.add(new Change(State.ADDED, node.id(), null, node.kind(), label(after, node), List.of()));
                return;
            }
            var values = values(old, node);
            if (!values.isEmpty()) {
                changes.add(new Change(State.CHANGED, node.id(), old.id(), node.kind(), label(after, node), values));
            } else if (!before.place(old.id()).equals(after.place(node.id()))) {
                changes.add(new Change(State.MOVED, node.id(), old.id(), node.kind(), label(after, node), List.of()));
            }
        }

        private List<Value> values(Node old, Node now) {
            var values = new ArrayList<Value>();
            if (!old.id().equals(now.id())) {
                values.add(new Value(Value.ID, "", old.id(), now.id()));
            }
            if (!old.kind().equals(now.kind())) {
                values.add(new Value("kind", "", old.kind(), now.kind()));
            }
            if (!newer(old.within()).equals(now.within())) {
                values.add(new Value(Value.WITHIN, "", before.label(old.within()), after.label(now.within())));
            }
            Values.differing(byNewerIds(old.values()), now.values()).forEach(each -> values.add(inWords(each)));
            order(old, now).ifPresent(values::add);
            return values;
        }

        /** Ids that only became others are no difference to whoever refers to them. */
        private Map<Spoken, String> byNewerIds(Map<Spoken, String> values) {
            var translated = new LinkedHashMap<Spoken, String>();
            values.forEach((key, value) -> translated.put(key, REFERENCES.contains(key.what()) ? newer(value) : value));
            return translated;
        }

        private Value inWords(Value value) {
            return REFERENCES.contains(value.what())
                    ? new Value(
                            value.what(),
                            value.which(),
                            value.before() == null
                                    ? null
                                    : before.label(former.getOrDefault(value.before(), value.before())),
                            value.after() == null ? null : after.label(value.after()))
                    : value;
        }

        /** Those that are on both sides, when they are tried in another order now. */
        private Optional<Value> order(Node old, Node now) {
            var kept = now.ways().stream()
                    .filter(way -> old.ways().contains(former.get(way)))
                    .toList();
            var was =
                    old.ways().stream().map(this::newer).filter(kept::contains).toList();
            return was.equals(kept)
                    ? Optional.empty()
                    : Optional.of(new Value(Value.ORDER, "", names(was), names(kept)));
        }

        private String names(List<String> ways) {
            return ways.stream().map(after::label).collect(Collectors.joining(", "));
        }

        private String newer(String id) {
            return latter.getOrDefault(id, id);
        }

        /** A flow without a name is called by what it connects. */
        private static String label(Diagram diagram, Node node) {
            return node.isFlow() && node.name().isEmpty()
                    ? diagram.label(node.attribute("sourceRef")) + " → " + diagram.label(node.attribute("targetRef"))
                    : node.name();
        }
    }
}
