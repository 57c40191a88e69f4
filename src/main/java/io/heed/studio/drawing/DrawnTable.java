package io.heed.studio.drawing;

import io.heed.studio.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision of a DMN file with its table; one without a table has no columns and no rules.
 *
 * @param description what its author says of it; empty when nothing
 * @param hitPolicy how many rows may fit, such as {@code FIRST}; empty without a table
 * @param requires the ids of the decisions that it asks
 */
public record DrawnTable(
        XmlElement element,
        String id,
        String name,
        String description,
        String hitPolicy,
        List<String> requires,
        List<Column> columns,
        List<Rule> rules) {

    private static final String NOTES = "annotation";

    /** What a column is for. */
    public enum Kind {
        /** It asks. */
        INPUT,
        /** It answers. */
        OUTPUT,
        /** It is for whoever reads. */
        NOTE
    }

    /**
     * A column.
     *
     * @param label what people read above it
     * @param expression what it asks for, or the name of what it answers; empty for notes
     * @param element where it is in the file; null for notes
     */
    public record Column(String id, Kind kind, String label, String expression, String type, XmlElement element) {}

    /**
     * A row.
     *
     * @param cells by the id of their column
     * @param line where it begins in the file, from 1
     */
    public record Rule(String id, Map<String, String> cells, int line) {}

    /** All decisions of the file, by their ids and in its order. */
    public static Map<String, DrawnTable> all(XmlElement root) {
        var tables = new LinkedHashMap<String, DrawnTable>();
        root.children().stream()
                .filter(child -> child.name().local().equals("decision"))
                .map(DrawnTable::of)
                .forEach(table -> tables.putIfAbsent(table.id(), table));
        return tables;
    }

    /** A column by its id. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static DrawnTable of(XmlElement decision) {
        var requires = decision.all()
                .filter(each -> each.name().local().equals("requiredDecision"))
                .map(each -> each.attribute("href").orElse("").replace("#", ""))
                .toList();
        var table = child(decision, "decisionTable");
        var columns = table.map(DrawnTable::columns).orElse(List.of());
        return new DrawnTable(
                decision,
                decision.attribute("id").orElse(""),
                decision.attribute("name").orElse(""),
                child(decision, "description").map(XmlElement::text).orElse("").strip(),
                table.map(each -> each.attribute("hitPolicy").orElse("UNIQUE")).orElse(""),
                requires,
                columns,
                table.map(each -> rules(each, columns)).orElse(List.of()));
    }

    private static List<Column> columns(XmlElement table) {
        var columns = new ArrayList<Column>();
        for (var each : table.children()) {
            var id = each.attribute("id").orElse(each.name().local() + columns.size());
            if (each.name().local().equals("input")) {
                var asked = child(each, "inputExpression");
                var expression = asked.map(DrawnTable::text).orElse("");
                var type = asked.flatMap(one -> one.attribute("typeRef")).orElse("");
                columns.add(
                        new Column(id, Kind.INPUT, each.attribute("label").orElse(expression), expression, type, each));
            } else if (each.name().local().equals("output")) {
                var name = each.attribute("name").orElse("");
                columns.add(new Column(
                        id,
                        Kind.OUTPUT,
                        each.attribute("label").orElse(name),
                        name,
                        each.attribute("typeRef").orElse(""),
                        each));
            }
        }
        columns.add(new Column(NOTES, Kind.NOTE, "", "", "", null));
        return columns;
    }

    private static List<Rule> rules(XmlElement table, List<Column> columns) {
        var inputs = ids(columns, Kind.INPUT);
        var outputs = ids(columns, Kind.OUTPUT);
        var rules = new ArrayList<Rule>();
        for (var each : table.children()) {
            if (each.name().local().equals("rule")) {
                var cells = new LinkedHashMap<String, String>();
                fill(cells, inputs, each, "inputEntry");
                fill(cells, outputs, each, "outputEntry");
                cells.put(
                        NOTES,
                        child(each, "description")
                                .map(XmlElement::text)
                                .orElse("")
                                .strip());
                rules.add(new Rule(each.attribute("id").orElse("rule" + rules.size()), cells, each.line()));
            }
        }
        return rules;
    }

    private static void fill(Map<String, String> cells, List<String> columns, XmlElement rule, String kind) {
        var entries = rule.children().stream()
                .filter(each -> each.name().local().equals(kind))
                .toList();
        for (int at = 0; at < Math.min(columns.size(), entries.size()); at++) {
            cells.put(columns.get(at), text(entries.get(at)));
        }
    }

    private static List<String> ids(List<Column> columns, Kind kind) {
        return columns.stream()
                .filter(each -> each.kind() == kind)
                .map(Column::id)
                .toList();
    }

    private static Optional<XmlElement> child(XmlElement element, String local) {
        return element.children().stream()
                .filter(each -> each.name().local().equals(local))
                .findFirst();
    }

    private static String text(XmlElement element) {
        return child(element, "text").map(XmlElement::text).orElse("").strip();
    }
}
