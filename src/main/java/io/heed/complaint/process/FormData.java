package io.heed.complaint.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads values that have been checked against their form; what is hidden or left empty is absent. */
record FormData(Map<String, Object> values) {

    String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    BigDecimal amount(String key) {
        return values.get(key) instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }

    List<FormData> rows(String key) {
        return values.get(key) instanceof List<?> rows
                ? rows.stream().map(FormData::row).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static FormData row(Object row) {
        return new FormData((Map<String, Object>) row);
    }
}
