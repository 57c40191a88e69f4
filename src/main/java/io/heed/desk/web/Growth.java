package io.heed.desk.web;

import io.heed.outreach.IncidentFigures.Figures;
import io.heed.outreach.IncidentFigures.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * How an outreach grew, as small pictures side by side, each to its own scale: a few complaints are seen beside thousands
 * who were told. Heights are counted from the top, as SVG does.
 *
 * @param moments the sums at the end of each hour or day in which something happened, with the beginning
 */
record Growth(List<Moment> moments, List<Panel> panels) {

    static final int WIDTH = 300;
    static final int HEIGHT = 90;
    private static final int MARGIN = 6;
    private static final Duration BY_HOUR = Duration.ofDays(3);

    /** Sums up to an instant. */
    record Moment(Instant at, int told, int complained, int replied, int silent) {}

    /**
     * One picture.
     *
     * @param name the end of its message key
     * @param line the points of its line
     * @param area the same, closed at the foot
     */
    record Panel(String name, int last, String line, String area, double endX, double endY) {}

    /** Nothing happened yet: no moments and no pictures. */
    static Growth of(List<Span> spans, Figures figures) {
        if (spans.isEmpty()) {
            return new Growth(List.of(), List.of());
        }
        var moments = moments(spans, figures);
        return new Growth(
                moments,
                List.of(
                        panel("told", moments, Moment::told),
                        panel("complained", moments, Moment::complained),
                        panel("silent", moments, Moment::silent)));
    }

    /** Where the pictures begin. */
    public Instant from() {
        return moments.get(0).at();
    }

    /** Where they end. */
    public Instant to() {
        return moments.get(moments.size() - 1).at();
    }

    private static List<Moment> moments(List<Span> spans, Figures figures) {
        var first = spans.get(0).from();
        var last = spans.get(spans.size() - 1).from();
        var step = Duration.between(first, last).compareTo(BY_HOUR) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
        var moments = new ArrayList<Moment>();
        var sum = new Moment(first, 0, 0, 0, figures.affected());
        moments.add(sum);
        for (var span : spans) {
            if (span.from().isAfter(sum.at())) {
                moments.add(new Moment(span.from(), sum.told(), sum.complained(), sum.replied(), sum.silent()));
            }
            sum = new Moment(
                    span.from().plus(step),
                    sum.told() + span.told(),
                    sum.complained() + span.complained(),
                    sum.replied() + span.replied(),
                    // Whoever complained and replied is not twice no longer silent.
                    Math.max(figures.silent(), sum.silent() - span.complained() - span.replied()));
            moments.add(sum);
        }
        return List.copyOf(moments);
    }

    private static Panel panel(String name, List<Moment> moments, ToIntFunction<Moment> value) {
        var most = Math.max(1, moments.stream().mapToInt(value).max().orElse(1));
        var begin = moments.get(0).at();
        var end = moments.get(moments.size() - 1);
        double seconds = Math.max(1, Duration.between(begin, end.at()).toSeconds());
        var line = new StringBuilder();
        double x = MARGIN;
        double y = HEIGHT - MARGIN;
        for (var moment : moments) {
            x = MARGIN
                    + (WIDTH - 2.0 * MARGIN)
                            * Duration.between(begin, moment.at()).toSeconds()
                            / seconds;
            y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * value.applyAsInt(moment) / most;
            line.append(point(x, y));
        }
        var area = point(MARGIN, HEIGHT - MARGIN) + line + point(x, HEIGHT - MARGIN);
        return new Panel(name, value.applyAsInt(end), line.toString().strip(), area.strip(), x, y);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }
}
