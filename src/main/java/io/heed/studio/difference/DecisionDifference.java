package io.heed.studio.difference;

import io.heed.studio.difference.Values.Spoken;
import io.heed.studio.drawing.DrawnTable;
import io.heed.studio.drawing.DrawnTable.Column;
import io.heed.studio.drawing.DrawnTable.Rule;
import io.heed.studio.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What differs between two files of decisions, table by table and row by row. Rows are the same by their ids, else by what
 * they say.
 *
 * @param decisions in the order of the newer file, what is gone at the end
 */
public record DecisionDifference(List<OfDecision> decisions) {

    private static final Set<String> ROWS_AND_COLUMNS = Set.of("input", "output", "rule");

    /**
     * A decision.
     *
     * @param values what differs around the rows, such as the hit policy
     * @param columns of both tables, those that are gone where they were
     * @param rows of both tables, those that are gone where they were
     */
    public record OfDecision(
            State state, String id, String name, List<Value> values, List<ColumnDifference> columns, List<Row> rows) {

        /** The rows of a state. */
        public List<Row> rows(State state) {
            return rows.stream().filter(each -> each.state() == state).toList();
        }

        /** How many rows are as they were. */
        public int unchanged() {
            return rows(State.SAME).size();
        }
    }

    /**
     * A column.
     *
     * @param label what people read above it
     * @param expression what it asks for, or the name of what it gives; empty for the notes
     */
    public record ColumnDifference(
            State state, DrawnTable.Kind kind, String label, String expression, List<Value> values) {}

    /**
     * A row.
     *
     * @param before its number in the older table, from 1; 0 when it is new
     * @param after its number in the newer table; 0 when it is gone
     * @param cells one for each column
     */
    public record Row(State state, String id, int before, int after, List<Cell> cells) {}

    /** What a row says in a column; null where it has no such cell. */
    public record Cell(State state, String before, String after) {}

    /** Compares the trees of two DMN files. */
    public static DecisionDifference between(XmlElement before, XmlElement after) {
        var old = DrawnTable.all(before);
        var now = DrawnTable.all(after);
        var found = new ArrayList<OfDecision>();
        now.forEach((id, table) -> found.add(compare(old.get(id), table)));
        old.forEach((id, table) -> {
            if (!now.containsKey(id)) {
                found.add(compare(table, null));
            }
        });
        return new DecisionDifference(List.copyOf(found));
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return decisions.stream().allMatch(each -> each.state() == State.SAME);
    }

    private static OfDecision compare(DrawnTable before, DrawnTable after) {
        var one = after == null ? before : after;
        var columns = merged(columns(before), columns(after));
        var shown = columns.stream()
                .map(id -> column(find(before, id), find(after, id)))
                .toList();
        var rows = rows(rules(before), rules(after), columns);
        var isBoth = before != null && after != null;
        var values = isBoth ? Values.differing(said(before), said(after)) : List.<Value>of();
        var isSame = values.isEmpty()
                && shown.stream().allMatch(each -> each.state() == State.SAME)
                && rows.stream().allMatch(each -> each.state() == State.SAME);
        return new OfDecision(state(before, after, isSame), one.id(), one.name(), values, shown, rows);
    }

    private static State state(Object before, Object after, boolean isSame) {
        if (before == null) {
            return State.ADDED;
        }
        if (after == null) {
            return State.REMOVED;
        }
        return isSame ? State.SAME : State.CHANGED;
    }

    private static List<Column> columns(DrawnTable table) {
        return table == null ? List.of() : table.columns();
    }

    private static List<Rule> rules(DrawnTable table) {
        return table == null ? List.of() : table.rules();
    }

    private static Column find(DrawnTable table, String id) {
        return table == null ? null : table.column(id).orElse(null);
    }

    /** What the decision says around its columns and rows. */
    private static Map<Spoken, String> said(DrawnTable table) {
        return Values.of(
                table.element(), child -> ROWS_AND_COLUMNS.contains(child.name().local()));
    }

    private static Map<Spoken, String> said(Column column) {
        return column.element() == null ? Map.of() : Values.of(column.element(), child -> false);
    }

    private static ColumnDifference column(Column before, Column after) {
        var one = after == null ? before : after;
        var isBoth = before != null && after != null;
        var values = isBoth ? Values.differing(said(before), said(after)) : List.<Value>of();
        var state = state(before, after, values.isEmpty());
        return new ColumnDifference(state, one.kind(), one.label(), one.expression(), values);
    }

    /** The ids of both, those of the newer in their order, the others after what they stood after; notes last. */
    private static List<String> merged(List<Column> before, List<Column> after) {
        var ids = new ArrayList<>(after.stream().map(Column::id).toList());
        var place = 0;
        for (var column : before) {
            var at = ids.indexOf(column.id());
            if (at < 0) {
                ids.add(place, column.id());
                place++;
            } else {
                place = at + 1;
            }
        }
        return ids;
    }

    private static List<Row> rows(List<Rule> before, List<Rule> after, List<String> columns) {
        var pairs = pairs(before, after);
        var kept = Ordered.kept(IntStream.range(0, after.size())
                .filter(pairs::containsKey)
                .map(pairs::get)
                .boxed()
                .toList());
        var rows = new ArrayList<Row>();
        var next = 0;
        for (int at = 0; at < after.size(); at++) {
            var old = pairs.get(at);
            if (old != null && kept.contains(old)) {
                next = addGone(before, next, old, pairs, columns, rows);
                next++;
            }
            var cells = cells(old == null ? null : before.get(old), after.get(at), columns);
            rows.add(new Row(
                    state(old, kept.contains(old == null ? -1 : old), cells),
                    after.get(at).id(),
                    old == null ? 0 : old + 1,
                    at + 1,
                    cells));
        }
        addGone(before, next, before.size(), pairs, columns, rows);
        return rows;
    }

    private static int addGone(
            List<Rule> before, int from, int to, Map<Integer, Integer> pairs, List<String> columns, List<Row> rows) {
        for (int at = from; at < to; at++) {
            if (!pairs.containsValue(at)) {
                var rule = before.get(at);
                rows.add(new Row(State.REMOVED, rule.id(), at + 1, 0, cells(rule, null, columns)));
            }
        }
        return Math.max(from, to);
    }

    private static State state(Integer old, boolean isInOrder, List<Cell> cells) {
        if (old == null) {
            return State.ADDED;
        }
        var isSame = cells.stream().allMatch(each -> each.state() == State.SAME);
        return isSame ? isInOrder ? State.SAME : State.MOVED : State.CHANGED;
    }

    private static List<Cell> cells(Rule before, Rule after, List<String> columns) {
        return columns.stream()
                .map(column -> cell(
                        before == null ? null : before.cells().get(column),
                        after == null ? null : after.cells().get(column),
                        before,
                        after))
                .toList();
    }

    private static Cell cell(String before, String after, Rule old, Rule now) {
        if (old == null || now == null) {
            return new Cell(state(old, now, true), before, after);
        }
        return new Cell(state(before, after, before != null && before.equals(after)), before, after);
    }

    /** Which older row each newer one is, by their places. */
    private static Map<Integer, Integer> pairs(List<Rule> before, List<Rule> after) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Stream.<Function<Rule, Object>>of(Rule::id, Rule::cells).forEach(mark -> {
            var left = new HashMap<Object, List<Integer>>();
            for (int at = 0; at < before.size(); at++) {
                if (!pairs.containsValue(at)) {
                    left.computeIfAbsent(mark.apply(before.get(at)), none -> new ArrayList<>())
                            .add(at);
                }
            }
            for (int at = 0; at < after.size(); at++) {
                var same = left.get(mark.apply(after.get(at)));
                if (!pairs.containsKey(at) && same != null && !same.isEmpty()) {
                    pairs.put(at, same.remove(0));
                }
            }
        });
        return pairs;
    }
}
