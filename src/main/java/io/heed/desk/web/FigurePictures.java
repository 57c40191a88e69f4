package io.heed.desk.web;

import io.heed.insight.Incident.First;
import io.heed.insight.Prevention;
import io.heed.insight.ReactiveCost;
import io.heed.insight.Recovery;
import io.heed.insight.SilenceEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures as small pictures, drawn on the server. Each stands beside its table, which says the same. */
final class FigurePictures {

    static final int WIDTH = 1_000;
    static final int ROW = 34;
    static final int HEIGHT = 160;

    private FigurePictures() {}

    /**
     * A bar of parts.
     *
     * @param total what all parts are together
     */
    record Bar(int total, List<Part> parts) {}

    /** A part of a bar: {@code name} is the end of its message key and of its style. */
    record Part(String name, int count, double from, double width) {}

    /**
     * Differences with their intervals, one below the other, around a line at nought.
     *
     * @param zero where nought is
     */
    record Differences(int height, double zero, List<Line> lines) {}

    /** One difference; {@code mood} is the end of its style. */
    record Line(double y, double low, double value, double high, String mood) {}

    /** Amounts by month, side by side. */
    record Costs(List<Column> columns) {}

    /** A month: what handling cost at the foot, gestures upon it. */
    record Column(double x, double width, double handlingY, double handling, double gesturesY, double gestures) {}

    /** Incidents by who knew first. */
    static Bar first(Prevention prevention) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var each : First.values()) {
            counts.put(each.name(), prevention.count(each));
        }
        return bar(counts);
    }

    /** Those affected by what they said. Whoever complained because we asked is among those who did not complain by themselves. */
    static Bar silence(SilenceEstimate silence) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("unprompted", silence.unprompted());
        counts.put("yes", silence.yes());
        counts.put("no", silence.no());
        counts.put("silent", silence.silent());
        counts.put(
                "other",
                Math.max(
                        0,
                        silence.affected() - silence.unprompted() - silence.yes() - silence.no() - silence.silent()));
        return bar(counts);
    }

    private static Bar bar(Map<String, Integer> counts) {
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new ArrayList<Part>();
        double from = 0;
        for (var each : counts.entrySet()) {
            var width = total == 0 ? 0 : rounded((double) WIDTH * each.getValue() / total);
            parts.add(new Part(each.getKey(), each.getValue(), rounded(from), width));
            from += width;
        }
        return new Bar(total, parts);
    }

    /** All differences that there are, in the order of the table. */
    static Differences differences(Recovery recovery) {
        var shown = recovery.comparisons().stream()
                .filter(each -> each.difference() != null)
                .map(Recovery.Comparison::difference)
                .toList();
        var widest = shown.stream()
                .mapToDouble(each -> Math.max(Math.abs(each.low()), Math.abs(each.high())))
                .max()
                .orElse(1);
        var lines = new ArrayList<Line>();
        for (var each : shown) {
            lines.add(new Line(
                    ROW * (lines.size() + 0.5),
                    across(each.low(), widest),
                    across(each.value(), widest),
                    across(each.high(), widest),
                    each.low() > 0 ? "more" : each.high() < 0 ? "less" : "unsure"));
        }
        return new Differences(ROW * lines.size(), across(0, widest), lines);
    }

    private static double across(double value, double widest) {
        return rounded(WIDTH / 2.0 + value / Math.max(widest, 0.01) * (WIDTH / 2.0 - 20));
    }

    /** What each month cost. */
    static Costs costs(ReactiveCost cost) {
        var months = cost.months();
        var most = months.stream()
                .map(ReactiveCost.Month::total)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        var step = (double) WIDTH / months.size();
        var columns = new ArrayList<Column>();
        for (var month : months) {
            var handling = high(month.handling(), most);
            var gestures = high(month.gestures(), most);
            columns.add(new Column(
                    rounded(columns.size() * step + step * 0.15),
                    rounded(Math.min(step * 0.7, 80)),
                    rounded(HEIGHT - handling),
                    handling,
                    rounded(HEIGHT - handling - gestures),
                    gestures));
        }
        return new Costs(columns);
    }

    /** What was taken back can be more than what was granted: then there is nothing to draw. */
    private static double high(BigDecimal amount, double most) {
        return most <= 0 ? 0 : rounded(Math.max(0, amount.doubleValue()) / most * (HEIGHT - 10));
    }

    private static double rounded(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
