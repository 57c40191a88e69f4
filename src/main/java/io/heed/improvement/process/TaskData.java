package io.heed.improvement.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads values that have been checked against their form; what is hidden or left empty is absent. */
record TaskData(Map<String, Object> values) {

    String text(String key) {
        return values.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    int number(String key) {
        return ((Number) values.get(key)).intValue();
    }

    LocalDate day(String key) {
        return values.get(key) instanceof LocalDate day
                ? day
                : values.get(key) instanceof String text ? LocalDate.parse(text) : null;
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** An option of a select. */
    static Map<String, String> option(String value, String label) {
        return Map.of("label", label, "value", value);
    }
}
