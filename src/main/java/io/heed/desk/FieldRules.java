package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.engine.Feel;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of a single field that holds something: its type, its range, its options. Lengths are counted in code points. */
final class FieldRules {

    /** No text of a form is longer, even when the form sets no limit. */
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63})*");

    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9 ()./-]{5,24}");

    private final Feel feel;
    private final LocalDate today;

    FieldRules(Feel feel, LocalDate today) {
        this.feel = feel;
        this.today = today;
    }

    /** The value to use, or the rules that are broken. */
    record Outcome(Object value, List<Broken> errors) {}

    /** A rule that is broken and what its sentence needs. */
    record Broken(String rule, Object... arguments) {}

    Outcome check(FormField field, JsonNode sent, Map<String, ?> offered, Map<String, Object> context) {
        var errors = new ArrayList<Broken>();
        var value = switch (field.kind()) {
            case TEXTFIELD, TEXTAREA -> text(field, sent, context, errors);
            case NUMBER -> number(field, sent, context, errors);
            case CHECKBOX -> checkbox(field, sent, errors);
            case RADIO, SELECT -> choice(field, sent, offered, errors);
            case CHECKLIST, TAGLIST -> choices(field, sent, offered, errors);
            case DATETIME -> moment(field, sent, errors);
            case GROUP, DYNAMICLIST -> throw new IllegalStateException("not a single field: " + field.key());
        };
        return new Outcome(errors.isEmpty() ? value : null, errors);
    }

    private String text(FormField field, JsonNode sent, Map<String, Object> context, List<Broken> errors) {
        if (!sent.isTextual()) {
            errors.add(new Broken("not-text"));
            return null;
        }
        var text = sent.textValue();
        if (!isStorable(text)) {
            errors.add(new Broken("bad-character"));
            return null;
        }
        var least = limit(field, "minLength", context);
        var most = limit(field, "maxLength", context);
        var longest = most == null ? LONGEST_TEXT : Math.min(most.intValue(), LONGEST_TEXT);
        if (least != null && length(text.strip()) < least.intValue()) {
            errors.add(new Broken("too-short", least.intValue()));
        }
        if (length(text) > longest) {
            errors.add(new Broken("too-long", longest));
        } else {
            shape(field, text, errors);
        }
        return text;
    }

    private static void shape(FormField field, String text, List<Broken> errors) {
        var pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !matches(pattern, text)) {
            errors.add(new Broken("pattern"));
        }
        var type = field.rule("validationType").asText("");
        if ("email".equals(type) && !EMAIL.matcher(text).matches()) {
            errors.add(new Broken("email"));
        } else if ("phone".equals(type) && !PHONE.matcher(text).matches()) {
            errors.add(new Broken("phone"));
        }
    }

    /** As the browser does: the pattern may match anywhere in the text. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private Object number(FormField field, JsonNode sent, Map<String, Object> context, List<Broken> errors) {
        var asText = field.definition().path("serializeToString").asBoolean(false);
        var value =
                asText ? numberIn(sent) : sent.isNumber() && SentJson.isReasonable(sent) ? sent.decimalValue() : null;
        if (value == null) {
            errors.add(new Broken("not-number"));
            return null;
        }
        var plain = value.stripTrailingZeros();
        var digits = field.definition().path("decimalDigits").asInt(-1);
        if (digits >= 0 && plain.scale() > digits) {
            errors.add(digits == 0 ? new Broken("not-whole") : new Broken("too-many-digits", digits));
        }
        var least = limit(field, "min", context);
        if (least != null && value.compareTo(least) < 0) {
            errors.add(new Broken("too-small", least));
        }
        var most = limit(field, "max", context);
        if (most != null && value.compareTo(most) > 0) {
            errors.add(new Broken("too-large", most));
        }
        var step = decimal(field.definition().path("increment").asText(""));
        if (step != null && step.signum() != 0 && value.remainder(step).signum() != 0) {
            errors.add(new Broken("step", step));
        }
        return asText ? sent.textValue() : value;
    }

    private static BigDecimal numberIn(JsonNode sent) {
        return sent.isTextual() && sent.textValue().length() <= 40 ? decimal(sent.textValue()) : null;
    }

    private static Object checkbox(FormField field, JsonNode sent, List<Broken> errors) {
        if (!sent.isBoolean()) {
            errors.add(new Broken("not-yes-no"));
        } else if (field.isRequired() && !sent.booleanValue()) {
            errors.add(new Broken("required"));
        }
        return sent.booleanValue();
    }

    private static Object choice(FormField field, JsonNode sent, Map<String, ?> offered, List<Broken> errors) {
        var value = SentJson.plain(sent);
        if (value == null || field.options(offered).noneMatch(option -> same(option, value))) {
            errors.add(new Broken("not-an-option"));
        }
        return value;
    }

    private static Object choices(FormField field, JsonNode sent, Map<String, ?> offered, List<Broken> errors) {
        if (!sent.isArray()) {
            errors.add(new Broken("not-list"));
            return null;
        }
        var options = field.options(offered).map(FieldRules::comparable).collect(Collectors.toSet());
        var chosen = new LinkedHashSet<Object>();
        for (var item : sent) {
            var value = SentJson.plain(item);
            if (value == null || !options.contains(comparable(value)) || !chosen.add(value)) {
                errors.add(new Broken("not-an-option"));
                return null;
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean same(Object option, Object value) {
        return Objects.equals(comparable(option), comparable(value));
    }

    /** Numbers are equal whatever their type and trailing zeros. */
    private static Object comparable(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros()
                : value == null ? "" : value;
    }

    private Object moment(FormField field, JsonNode sent, List<Broken> errors) {
        var subtype = field.definition().path("subtype").asText("date");
        if (!sent.isTextual() || sent.textValue().length() > 40) {
            errors.add(new Broken(subtype));
            return null;
        }
        var text = sent.textValue();
        try {
            var day = day(
                    subtype, field.definition().path("timeSerializingFormat").asText("utc_offset"), text);
            if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
                errors.add(new Broken(subtype));
            } else if (day != null
                    && field.definition().path("disallowPassedDates").asBoolean(false)
                    && day.isBefore(today)) {
                errors.add(new Broken("past"));
            }
        } catch (DateTimeException e) {
            errors.add(new Broken(subtype));
        }
        return text;
    }

    /** The day of a date or of a date and time, null for a time; the formats are those the form writes. */
    private static LocalDate day(String subtype, String format, String text) {
        var bare = "no_timezone".equals(format);
        return switch (subtype) {
            case "datetime" ->
                bare
                        ? LocalDateTime.parse(text).toLocalDate()
                        : OffsetDateTime.parse(text).toLocalDate();
            case "time" -> {
                (bare ? DateTimeFormatter.ISO_LOCAL_TIME : DateTimeFormatter.ISO_OFFSET_TIME).parse(text);
                yield null;
            }
            default -> LocalDate.parse(text);
        };
    }

    /** A limit drawn as a number, as text or as a FEEL expression; null when there is none. */
    private BigDecimal limit(FormField field, String name, Map<String, Object> context) {
        var rule = field.rule(name);
        if (rule.isTextual() && rule.textValue().startsWith("=")) {
            return feel.value(rule.textValue(), context) instanceof Number number ? decimal(number.toString()) : null;
        }
        return rule.isMissingNode() ? null : decimal(rule.asText(""));
    }

    private static BigDecimal decimal(String text) {
        try {
            var value = new BigDecimal(text.strip());
            return Math.abs((long) value.scale()) <= 40 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A NUL or half a character cannot be kept as it was written. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
