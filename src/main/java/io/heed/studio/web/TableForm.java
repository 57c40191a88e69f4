package io.heed.studio.web;

import io.heed.shared.Refused;
import io.heed.studio.change.ChangeableTable.Field;
import io.heed.studio.change.Changes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * The form of one row of a table: what is typed, and what is wrong with it beside its field.
 *
 * @param problems sentences by the field's name; that of the whole has the name {@code ""}
 */
public record TableForm(List<Field> fields, Changes.Proposal typed, Map<String, String> problems) {

    /** The parameter of a text has this before its name. */
    static final String PREFIX = "f-";

    /** One that nothing is wrong with yet. */
    static TableForm of(List<Field> fields, Changes.Proposal typed) {
        return new TableForm(fields, typed, Map.of());
    }

    /** What came in, for the fields that there are; browsers send every line end as two characters. */
    static Changes.Proposal typed(List<Field> fields, Map<String, String> parameters) {
        var content = new LinkedHashMap<String, String>();
        for (var field : fields) {
            content.put(
                    field.name(),
                    parameters.getOrDefault(PREFIX + field.name(), "").replace("\r\n", "\n"));
        }
        return new Changes.Proposal(
                parameters.getOrDefault("validFrom", ""),
                content,
                parameters.getOrDefault("reason", "").replace("\r\n", "\n"));
    }

    TableForm wrong(Refused refused, MessageSource messages, Locale language) {
        var sentences = new LinkedHashMap<String, String>();
        for (var each : refused.all()) {
            sentences.putIfAbsent(id(each.field()), messages.getMessage(each.messageKey(), each.arguments(), language));
        }
        return new TableForm(fields, typed, sentences);
    }

    /** The id of a field on the page, {@code ""} for the whole. */
    private String id(String field) {
        if (field == null) {
            return "";
        }
        return fields.stream().anyMatch(each -> each.name().equals(field)) ? PREFIX + field : field;
    }

    /** What was typed into a field. */
    public String value(Field field) {
        return typed.content().getOrDefault(field.name(), "");
    }

    /** What is wrong, each with the id of its field. */
    public List<Map.Entry<String, String>> all() {
        return new ArrayList<>(problems.entrySet());
    }
}
