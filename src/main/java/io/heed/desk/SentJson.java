package io.heed.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Turns what was sent for a form into values, without losing a digit. */
final class SentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SentJson() {}

    /**
     * Reads the JSON that was sent.
     *
     * @throws FormRefused when it is not JSON
     */
    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new FormRefused(List.of(new FieldError("", "", "not-json")));
        }
    }

    /** A JSON value as a value of Java: text, number, truth or null; lists and objects become null. */
    static Object plain(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() && isReasonable(node) ? node.decimalValue().stripTrailingZeros() : null;
    }

    /** Whether a number can be reckoned with: {@code 1e999999999} would fill the memory. */
    static boolean isReasonable(JsonNode number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return false;
        }
        var value = number.decimalValue();
        return value.precision() <= 40 && Math.abs((long) value.scale()) <= 40;
    }

    /** Whether nothing was entered: absent, null, an empty or blank text, an empty list. */
    static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.textValue().isBlank()
                || node.isArray() && node.isEmpty();
    }

    /** A value of Java as JSON, to compare what was sent with what was shown. */
    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** A value as text for a page. */
    static String write(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (IOException e) {
            throw new IllegalStateException("Form data cannot be written", e);
        }
    }
}
