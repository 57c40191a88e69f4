package io.heed.complaint.process;

import io.heed.complaint.process.ServerCounter.Cost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each step of a case may cost, and the whole until the case is closed. */
final class StatementBudget {

    private static final String UNTIL = "until closed";

    private final Map<String, Cost> steps = new LinkedHashMap<>();

    static StatementBudget read(String resource) {
        var budget = new StatementBudget();
        try (var file = StatementBudget.class.getResourceAsStream(resource)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> budget.steps.put(
                            cells[0],
                            new Cost(
                                    Long.parseLong(cells[1]),
                                    Long.parseLong(cells[2]),
                                    Long.parseLong(cells[3]) * 1024)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return budget;
    }

    /** Steps that cost more than they may, have no line, or were not taken; and the whole, if it costs too much. */
    List<String> exceeded(Map<String, Cost> counted) {
        var exceeded = new ArrayList<String>();
        withSum(counted).forEach((step, cost) -> {
            var allowed = steps.get(step);
            if (allowed == null
                    || cost.statements() > allowed.statements()
                    || cost.commits() > allowed.commits()
                    || cost.redoBytes() > allowed.redoBytes()) {
                exceeded.add(step);
            }
        });
        steps.keySet().stream()
                .filter(step -> !withSum(counted).containsKey(step))
                .forEach(exceeded::add);
        return exceeded;
    }

    String table(Map<String, Cost> counted) {
        var text = new StringBuilder("%n%-22s %22s %16s %18s%n".formatted("", "statements", "commits", "redo KB"));
        withSum(counted).forEach((step, cost) -> {
            var allowed = steps.getOrDefault(step, Cost.NONE);
            text.append("%-22s %8d of at most %3d %4d of at most %2d %4d of at most %3d%n"
                    .formatted(
                            step,
                            cost.statements(),
                            allowed.statements(),
                            cost.commits(),
                            allowed.commits(),
                            cost.redoKilobytes(),
                            allowed.redoKilobytes()));
        });
        return text.toString();
    }

    /** The sum stands after the step that closes the case: what comes then is sent to a customer whose case is closed. */
    private Map<String, Cost> withSum(Map<String, Cost> counted) {
        var all = new LinkedHashMap<String, Cost>();
        var sum = Cost.NONE;
        for (var step : counted.entrySet()) {
            all.put(step.getKey(), step.getValue());
            sum = sum.plus(step.getValue());
            if (step.getKey().startsWith("confirm")) {
                all.put(UNTIL, sum);
            }
        }
        all.put("everything", sum);
        return all;
    }
}
