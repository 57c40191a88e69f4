package io.heed.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as the one who asked may know it.
 *
 * @param sentence what to say
 * @param fields what is wrong with which field; empty when the whole is meant
 * @param headers what the answer carries besides, such as Allow
 * @param incident the number under which the log knows more, or null
 */
public record Problem(
        HttpStatus status,
        MessageSourceResolvable sentence,
        List<FieldProblem> fields,
        Map<String, String> headers,
        String incident) {

    private static final String RETRY_AFTER = "Retry-After";

    /**
     * What is wrong with one field.
     *
     * @param field its name as the sender wrote it, such as {@code customer.email}
     */
    public record FieldProblem(String field, MessageSourceResolvable sentence) {}

    /** A problem with one sentence from the bundles. */
    public static Problem of(HttpStatus status, String messageKey, Object... arguments) {
        return new Problem(status, sentence(messageKey, arguments), List.of(), Map.of(), null);
    }

    /** A problem with one field; with the whole when the field is null. */
    public static Problem ofField(HttpStatus status, String field, String messageKey, Object... arguments) {
        var sentence = sentence(messageKey, arguments);
        var fields = field == null ? List.<FieldProblem>of() : List.of(new FieldProblem(field, sentence));
        return new Problem(status, sentence, fields, Map.of(), null);
    }

    /** A problem with several fields; the first is the one told first. */
    public static Problem ofFields(HttpStatus status, List<FieldProblem> fields) {
        return new Problem(status, fields.get(0).sentence(), List.copyOf(fields), Map.of(), null);
    }

    /** The same, worth another try after the time, told in whole seconds and at least one. */
    public Problem retryAfter(Duration time) {
        var seconds = Math.max(1, time.plusMillis(999).toSeconds());
        return header(RETRY_AFTER, Long.toString(seconds));
    }

    /** The same with one header. */
    public Problem header(String name, String value) {
        return new Problem(status, sentence, fields, Map.of(name, value), incident);
    }

    /** The same under the number of an incident. */
    public Problem incident(String number) {
        return new Problem(status, sentence, fields, headers, number);
    }

    static MessageSourceResolvable sentence(String messageKey, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {messageKey}, arguments);
    }
}
