package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.idea.Idea;
import io.heed.improvement.Effects;
import io.heed.improvement.IdeasMadeTrue;
import io.heed.improvement.Improvements;
import io.heed.improvement.Released;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner brings the change to customers, and writes what they will read of it. */
@Component
class RollOut implements UserTask {

    private static final int BEGINNING = 80;

    private final Effects effects;
    private final Improvements improvements;
    private final IdeasMadeTrue ideas;

    RollOut(Effects effects, Improvements improvements, IdeasMadeTrue ideas) {
        this.effects = effects;
        this.improvements = improvements;
        this.ideas = ideas;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber number) {
        var improvement = improvements.get(number);
        var fields = new HashMap<String, Object>();
        fields.put("waitWeeks", improvement.change().waitWeeks());
        fields.put("scope", "everybody");
        fields.put("saidEn", improvement.change().said());
        fields.put("saidPl", improvement.change().saidPl());
        fields.put("didEn", improvement.change().did());
        fields.put("didPl", improvement.change().didPl());
        fields.put(
                "ideaChoices",
                ideas.choices(number).stream().map(RollOut::option).toList());
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        effects.rollOut(
                improvement,
                new Released(
                        "everybody".equals(form.text("scope")),
                        form.number("waitWeeks"),
                        form.text("saidEn"),
                        form.text("saidPl"),
                        form.text("didEn"),
                        form.text("didPl"),
                        form.is("released"),
                        form.is("article")),
                form.texts("ideas"),
                username);
        return Map.of();
    }

    private static Map<String, String> option(Idea idea) {
        var words = PlainText.beginning(idea.text().replaceAll("\\s+", " "), BEGINNING);
        return TaskData.option(idea.number().value(), idea.number() + ": " + words);
    }
}
