package io.heed.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A figure over time as a small picture: a line with its interval as a band, or bars. Heights are counted from the top, as
 * SVG does. Periods without a figure have no point.
 *
 * @param name the end of its message key
 * @param bars where a figure is a count of its own, one for each period; else empty
 * @param line the points of the line; empty for bars
 * @param band the points of the band around it; empty for bars
 */
record Trend(String name, List<Bar> bars, String line, String band, List<Dot> dots, LocalDate from, LocalDate to) {

    static final int WIDTH = 600;
    static final int HEIGHT = 160;
    private static final int MARGIN = 8;

    /** What a bar fills of its place. */
    private static final double FILLED = 0.7;

    /**
     * One period's figure.
     *
     * @param value null when there is none
     * @param low the lower end of its interval
     * @param high the upper end of its interval
     */
    record Point(LocalDate from, Double value, double low, double high) {}

    /** A bar. */
    record Bar(double x, double y, double width, double height) {}

    /** The point of a period, with the ends of its interval. */
    record Dot(double x, double y, double low, double high) {}

    /** Bars from nought to {@code most}. */
    static Trend bars(String name, List<Point> points, double most) {
        var bars = new ArrayList<Bar>();
        double step = (WIDTH - 2.0 * MARGIN) / points.size();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() != null) {
                double y = y(points.get(i).value(), 0, most);
                double x = MARGIN + step * i + step * (1 - FILLED) / 2;
                bars.add(new Bar(round(x), round(y), round(step * FILLED), round(HEIGHT - MARGIN - y)));
            }
        }
        return new Trend(name, bars, "", "", List.of(), first(points), last(points));
    }

    /** A line with its band, between {@code least} and {@code most}. */
    static Trend line(String name, List<Point> points, double least, double most) {
        var line = new StringBuilder();
        var upper = new StringBuilder();
        var lower = new ArrayList<String>();
        var dots = new ArrayList<Dot>();
        double step = (WIDTH - 2.0 * MARGIN) / points.size();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.value() != null) {
                double x = MARGIN + step * (i + 0.5);
                double low = y(point.low(), least, most);
                double high = y(point.high(), least, most);
                double y = y(point.value(), least, most);
                line.append(pair(x, y));
                upper.append(pair(x, high));
                lower.add(0, pair(x, low));
                dots.add(new Dot(round(x), round(y), round(low), round(high)));
            }
        }
        return new Trend(
                name,
                List.of(),
                line.toString().strip(),
                (upper + String.join("", lower)).strip(),
                dots,
                first(points),
                last(points));
    }

    private static LocalDate first(List<Point> points) {
        return points.get(0).from();
    }

    private static LocalDate last(List<Point> points) {
        return points.get(points.size() - 1).from();
    }

    private static double y(double value, double least, double most) {
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * (value - least) / (most - least);
    }

    private static String pair(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
