package io.heed.studio.gate;

import io.heed.studio.xml.XmlElement;

/** What a file of decisions must be beyond its vocabulary. */
final class TableRules {

    private static final int MOST_ROWS = 2000;

    private final Markup markup;

    TableRules(Markup markup) {
        this.markup = markup;
    }

    void look() {
        var decisions = markup.root().children().stream()
                .filter(child -> markup.is(child, "decision"))
                .toList();
        if (decisions.isEmpty()) {
            found(markup.root(), Spot.of(markup.file()), "nothing-to-decide");
        }
        decisions.forEach(this::decision);
    }

    private void decision(XmlElement decision) {
        var spot = markup.spot(decision);
        var logic = decision.children().stream()
                .filter(child -> markup.is(child, "decisionTable") || markup.is(child, "literalExpression"))
                .toList();
        if (logic.size() != 1) {
            found(decision, spot, "decision-empty");
        }
        logic.stream().filter(each -> markup.is(each, "decisionTable")).forEach(table -> table(table, spot));
    }

    private void table(XmlElement table, Spot spot) {
        var rows = table.children().stream()
                .filter(child -> markup.is(child, "rule"))
                .toList();
        if (rows.size() > MOST_ROWS) {
            found(table, spot, "table-long", Integer.toString(MOST_ROWS));
        }
        if (count(table, "output") == 0) {
            found(table, spot, "decision-empty");
        }
        for (var row : rows) {
            if (count(row, "inputEntry") != count(table, "input")
                    || count(row, "outputEntry") != count(table, "output")) {
                found(row, spot, "row-uneven", row.attribute("id").orElse(""));
            }
        }
    }

    private long count(XmlElement within, String name) {
        return within.children().stream()
                .filter(child -> markup.is(child, name))
                .count();
    }

    private void found(XmlElement element, Spot spot, String rule, String... details) {
        markup.findings().add(spot.at(element.line()), rule, details);
    }
}
