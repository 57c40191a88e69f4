package io.heed.desk.web;

import io.heed.theme.Pareto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars from the largest, and the line of what they come to together, as SVG draws it: heights are counted from the top. Bars
 * and line share one scale, from nothing to the whole.
 *
 * @param columns at most twenty; what is beyond is in the table only
 * @param line the points of the line
 * @param vitalY where four fifths are
 */
record ParetoPicture(List<Column> columns, String line, double vitalY) {

    static final int WIDTH = 640;
    static final int HEIGHT = 280;
    private static final int TOP = 12;
    private static final int FOOT = 30;
    private static final int RIGHT = 62;
    private static final int MOST = 20;
    private static final double GAP = 0.25;

    /**
     * One bar.
     *
     * @param rank from 1; the same number stands in the table
     * @param middle where its number stands
     * @param dotY where the line passes above it
     */
    record Column(
            int rank, double x, double y, double width, double height, double middle, double dotY, boolean vital) {}

    static ParetoPicture of(Pareto<?> pareto) {
        var bars = pareto.bars().subList(0, Math.min(MOST, pareto.bars().size()));
        var columns = new ArrayList<Column>();
        var line = new StringBuilder();
        double step = (double) (WIDTH - RIGHT) / Math.max(1, bars.size());
        for (int at = 0; at < bars.size(); at++) {
            var bar = bars.get(at);
            double width = Math.min(90, step * (1 - GAP));
            double middle = step * (at + 0.5);
            double y = y(bar.share());
            columns.add(new Column(
                    at + 1,
                    round(middle - width / 2),
                    round(y),
                    round(width),
                    round(HEIGHT - FOOT - y),
                    round(middle),
                    round(y(bar.cumulated())),
                    bar.vital()));
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", middle, y(bar.cumulated())));
        }
        return new ParetoPicture(List.copyOf(columns), line.toString().strip(), round(y(Pareto.VITAL)));
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - FOOT) * (1 - share);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
