package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heed.desk.FormField.Kind;
import io.heed.engine.Feel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks what was entered into a form against the form itself, as the page does, because the engine does not. A field the
 * form does not show is dropped; a key the form does not have is refused.
 */
@Component
public class FormValidation {

    private static final int MOST_ERRORS = 50;

    private static final int MOST_ROWS = 100;

    private final Feel feel;

    FormValidation(Feel feel) {
        this.feel = feel;
    }

    /**
     * The values that may be used: text, {@link java.math.BigDecimal}, truth, lists of these, and for a list of rows a
     * list of maps; dates and times stay as they were sent. What was left empty is not in the map.
     *
     * @param offered what the task started the form with: values shown, options by {@code valuesKey}
     * @param sent the form's data as sent
     * @param today the day it is for whoever fills in the form
     * @throws FormRefused naming every field that is wrong
     */
    public Map<String, Object> check(FormSchema schema, Map<String, ?> offered, JsonNode sent, LocalDate today) {
        if (!sent.isObject()) {
            throw new FormRefused(List.of(new FieldError("", "", "not-object")));
        }
        var check = new Check(offered, new FieldRules(feel, today));
        var values = check.scope(new Scope(schema.fields(), sent, offered, "", context(schema, offered, sent)));
        if (!check.errors.isEmpty()) {
            throw new FormRefused(check.errors.subList(0, Math.min(MOST_ERRORS, check.errors.size())));
        }
        return values;
    }

    /** What conditions can see: what was shown and, over it, what was entered. */
    private static Map<String, Object> context(FormSchema schema, Map<String, ?> offered, JsonNode sent) {
        var context = new TreeMap<String, Object>(offered);
        context.values().removeIf(value -> value == null);
        context.putAll(visible(schema.fields(), sent));
        return context;
    }

    private static Map<String, Object> visible(List<FormField> fields, JsonNode sent) {
        var values = new TreeMap<String, Object>();
        fields.stream().flatMap(FormField::flattened).forEach(field -> {
            var value = sent.path(field.key());
            if (value.isArray() && field.kind() != Kind.DYNAMICLIST) {
                var items = new ArrayList<>();
                value.forEach(item -> items.add(SentJson.plain(item)));
                values.put(field.key(), items);
            } else if (field.kind() == Kind.GROUP) {
                values.put(field.key(), visible(field.children(), value));
            } else if (SentJson.plain(value) != null) {
                values.put(field.key(), SentJson.plain(value));
            }
        });
        return values;
    }

    /** A level of the form: the form itself, a group with a path, or one row of a list. */
    private record Scope(
            List<FormField> fields, JsonNode sent, Map<?, ?> shown, String path, Map<String, Object> context) {

        JsonNode sent(FormField field) {
            return sent.isObject() ? sent.path(field.key()) : MissingNode.getInstance();
        }

        Scope within(List<FormField> others) {
            return new Scope(others, sent, shown, path, context);
        }

        Scope inside(FormField group) {
            var below = shown.get(group.key()) instanceof Map<?, ?> map ? map : Map.of();
            return new Scope(group.children(), sent(group), below, path + group.key() + ".", context);
        }

        Scope row(FormField list, int index) {
            var row = sent(list).get(index);
            var inner = new LinkedHashMap<>(context);
            inner.putAll(visible(list.children(), row));
            return new Scope(list.children(), row, Map.of(), path + list.key() + "[" + index + "].", inner);
        }
    }

    /** One form being checked. */
    private final class Check {

        private final Map<String, ?> offered;
        private final FieldRules rules;
        private final List<FieldError> errors = new ArrayList<>();

        Check(Map<String, ?> offered, FieldRules rules) {
            this.offered = offered;
            this.rules = rules;
        }

        Map<String, Object> scope(Scope scope) {
            var values = fields(scope);
            if (scope.sent().isObject()) {
                var known = scope.fields().stream()
                        .flatMap(FormField::flattened)
                        .map(FormField::key)
                        .collect(Collectors.toSet());
                scope.sent().fieldNames().forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        var printable = printable(name);
                        errors.add(new FieldError(scope.path() + printable, printable, "unknown"));
                    }
                });
            } else if (!SentJson.isEmpty(scope.sent())) {
                var name = scope.path().substring(0, scope.path().length() - 1);
                errors.add(new FieldError(name, name, "not-object"));
            }
            return values;
        }

        private Map<String, Object> fields(Scope scope) {
            var values = new LinkedHashMap<String, Object>();
            for (var field : scope.fields()) {
                if (field.hiddenWhen() != null && feel.isTrue(field.hiddenWhen(), scope.context())) {
                    continue;
                }
                if (field.kind() == Kind.GROUP && field.key() == null) {
                    values.putAll(fields(scope.within(field.children())));
                    continue;
                }
                var value = value(scope, field);
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
            return values;
        }

        private Object value(Scope scope, FormField field) {
            return switch (field.kind()) {
                case GROUP -> scope(scope.inside(field));
                case DYNAMICLIST -> rows(scope, field);
                default -> isFixed(field, scope) ? fixed(scope, field) : entered(scope, field);
            };
        }

        private Object entered(Scope scope, FormField field) {
            var sent = scope.sent(field);
            if (SentJson.isEmpty(sent)) {
                if (field.isRequired()) {
                    refuse(scope, field, "required");
                }
                return null;
            }
            var outcome = rules.check(field, sent, offered, scope.context());
            outcome.errors().forEach(broken -> refuse(scope, field, broken.rule(), broken.arguments()));
            return outcome.value();
        }

        private boolean isFixed(FormField field, Scope scope) {
            var readonly = field.definition().path("readonly");
            return field.definition().path("disabled").asBoolean(false)
                    || (readonly.isTextual() && readonly.textValue().startsWith("=")
                            ? feel.isTrue(readonly.textValue(), scope.context())
                            : readonly.asBoolean(false));
        }

        private Object fixed(Scope scope, FormField field) {
            var shown = scope.shown().get(field.key());
            var sent = scope.sent(field);
            if (!SentJson.isEmpty(sent) && !sameValue(sent, SentJson.json(shown))) {
                refuse(scope, field, "fixed");
            }
            return shown;
        }

        private List<Map<String, Object>> rows(Scope scope, FormField list) {
            var sent = scope.sent(list);
            var least = list.definition().path("properties").path("minItems").asInt(0);
            var most = list.definition().path("properties").path("maxItems").asInt(MOST_ROWS);
            var rows = new ArrayList<Map<String, Object>>();
            if (!sent.isArray() && !SentJson.isEmpty(sent)) {
                refuse(scope, list, "not-list");
            } else if (sent.size() > most) {
                refuse(scope, list, "too-many", most);
            } else if (sent.size() < least) {
                refuse(scope, list, "too-few", least);
            } else {
                for (int i = 0; i < sent.size(); i++) {
                    rows.add(scope(scope.row(list, i)));
                }
            }
            return rows;
        }

        private void refuse(Scope scope, FormField field, String rule, Object... arguments) {
            errors.add(new FieldError(scope.path() + field.key(), field.label(), rule, arguments));
        }
    }

    private static boolean sameValue(JsonNode sent, JsonNode shown) {
        if (sent.isNumber() && shown.isNumber()) {
            return SentJson.isReasonable(sent) && sent.decimalValue().compareTo(shown.decimalValue()) == 0;
        }
        return sent.equals(shown);
    }

    private static String printable(String name) {
        var clean = name.codePoints()
                .limit(60)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "?" : clean;
    }
}
