package io.heed.idea;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Three months of a year; the number is 1 to 4. */
public record Quarter(int year, int number) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    /** Reads {@code 2027-Q1}. */
    public static Optional<Quarter> parse(String text) {
        var parts = SHAPE.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The quarter that the day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter of this day and those after it. */
    public static List<Quarter> from(LocalDate day, int many) {
        return Stream.iterate(day, each -> each.plusMonths(MONTHS))
                .limit(many)
                .map(Quarter::of)
                .toList();
    }

    LocalDate lastDay() {
        return LocalDate.of(year, number * MONTHS, 1).with(TemporalAdjusters.lastDayOfMonth());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
