package io.heed.audit.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.audit.cases.FormView.Answer;
import io.heed.desk.FormSchema;
import io.heed.desk.FormTranslation;
import io.heed.engine.FilledForm;
import io.heed.engine.FilledForms;
import io.heed.engine.Forms;
import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads forms as they were filled in, with the labels of the version that was on the screen. */
@Component
class FormReader {

    private static final List<String> LABELS = List.of("label", "dateLabel");

    private final FilledForms filled;
    private final Forms forms;
    private final FormTranslation translation;
    private final ObjectMapper json;

    FormReader(FilledForms filled, Forms forms, FormTranslation translation, ObjectMapper json) {
        this.filled = filled;
        this.forms = forms;
        this.translation = translation;
        this.json = json;
    }

    Portion<FormView> forms(CaseNumber caseNumber, int most, Locale locale) {
        var portion = Portion.first(most, (first, size) -> filled.ofCase(caseNumber, first, size));
        var schemas = new HashMap<String, Optional<JsonNode>>();
        return new Portion<>(
                portion.rows().stream()
                        .map(each -> view(each, schemas.computeIfAbsent(each.formId(), id -> schema(id, locale))))
                        .toList(),
                portion.more());
    }

    private Optional<JsonNode> schema(String formId, Locale locale) {
        return forms.schema(formId)
                .map(text ->
                        translation.translate(FormSchema.parse(text), locale).source());
    }

    private FormView view(FilledForm form, Optional<JsonNode> schema) {
        var answers = new ArrayList<Answer>();
        var components = new HashMap<String, JsonNode>();
        schema.ifPresent(source -> components(source, components));
        entries(answers(form), "", components, answers);
        return new FormView(form, schema.isEmpty(), answers);
    }

    private JsonNode answers(FilledForm form) {
        try {
            return json.readTree(form.answers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void components(JsonNode parent, Map<String, JsonNode> found) {
        for (var component : parent.path("components")) {
            for (var name : List.of("key", "path")) {
                if (component.hasNonNull(name)) {
                    found.putIfAbsent(component.path(name).asText(), component);
                }
            }
            components(component, found);
        }
    }

    private static void entries(
            JsonNode values, String before, Map<String, JsonNode> components, List<Answer> answers) {
        for (var entry : values.properties()) {
            var component = components.get(entry.getKey());
            var label = before + label(component, entry.getKey());
            var value = entry.getValue();
            if (value.isObject()) {
                entries(value, label + " · ", components, answers);
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                for (int i = 0; i < value.size(); i++) {
                    entries(value.get(i), label + " " + (i + 1) + " · ", components, answers);
                }
            } else {
                answers.add(new Answer(entry.getKey(), label, text(component, value)));
            }
        }
    }

    private static String label(JsonNode component, String key) {
        return component == null
                ? key
                : LABELS.stream()
                        .map(name -> component.path(name).asText(""))
                        .filter(label -> !label.isBlank())
                        .findFirst()
                        .orElse(key);
    }

    private static String text(JsonNode component, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> text(component, each))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "✓" : "–";
        }
        if (component != null) {
            for (var option : component.path("values")) {
                if (option.path("value").asText().equals(value.asText())) {
                    return option.path("label").asText();
                }
            }
        }
        return value.asText();
    }
}
