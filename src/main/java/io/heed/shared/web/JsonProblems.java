package io.heed.shared.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.heed.shared.Refused;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** What is wrong with a JSON body, told with the place: the field as the sender wrote it, or line and column. */
final class JsonProblems {

    private static final int LONGEST_FIELD = 200;
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private JsonProblems() {}

    static Problem of(JacksonException json) {
        var field = field(json);
        var refused = refused(json);
        if (refused != null) {
            var named = field == null ? refused.field() : field;
            return Problem.ofField(HttpStatus.UNPROCESSABLE_ENTITY, named, refused.messageKey(), refused.arguments());
        }
        if (json instanceof UnrecognizedPropertyException) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, field, "problem.json.unknown-field");
        }
        if (json instanceof MismatchedInputException mismatch && !(json.getCause() instanceof JacksonException)) {
            return mismatch(field, mismatch);
        }
        if (json.getCause() instanceof InputCoercionException) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, field, "problem.wrong-value");
        }
        if (json instanceof JsonMappingException && !(json.getCause() instanceof JacksonException)) {
            return Problem.ofField(HttpStatus.UNPROCESSABLE_ENTITY, field, "problem.wrong-value");
        }
        return malformed(field, json);
    }

    private static Refused refused(Throwable json) {
        for (var cause = json.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }

    private static Problem mismatch(String field, MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (field == null && mismatch.getPath().isEmpty() && type != null && !isList(type)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "problem.json.object-expected");
        }
        if (type != null && type.isEnum()) {
            var options =
                    Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Problem.ofField(HttpStatus.BAD_REQUEST, field, "problem.json.one-of", options);
        }
        return Problem.ofField(
                HttpStatus.BAD_REQUEST,
                field,
                "problem.json.wrong-type",
                Problem.sentence("problem.kind." + kind(type)));
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "other";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (WHOLE.contains(type)) {
            return "whole-number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "date";
        }
        if (isList(type)) {
            return "list";
        }
        return type.isRecord() ? "object" : "other";
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static Problem malformed(String field, JacksonException json) {
        for (Throwable cause = json; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limit
                    && limit.getOriginalMessage().startsWith("Document length")) {
                return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "problem.too-large");
            }
        }
        var place = json.getLocation();
        if (place == null || place.getLineNr() < 1) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, field, "problem.json.unreadable");
        }
        return Problem.ofField(
                HttpStatus.BAD_REQUEST, field, "problem.json.malformed", place.getLineNr(), place.getColumnNr());
    }

    private static String field(JacksonException json) {
        if (!(json instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return null;
        }
        var path = written(mapping.getPath());
        return path.length() <= LONGEST_FIELD ? path : path.substring(0, LONGEST_FIELD);
    }

    private static String written(List<JsonMappingException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(Math.max(0, step.getIndex())).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
