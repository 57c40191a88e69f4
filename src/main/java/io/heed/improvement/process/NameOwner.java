package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Departments;
import io.heed.improvement.Improvements;
import io.heed.improvement.Owners;
import io.heed.improvement.Owners.Named;
import io.heed.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody of the team names who answers for it, who is heard, and how its effect is counted. */
@Component
class NameOwner implements UserTask {

    private final Improvements improvements;
    private final Owners owners;
    private final Departments departments;

    NameOwner(Improvements improvements, Owners owners, Departments departments) {
        this.improvements = improvements;
        this.owners = owners;
        this.departments = departments;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber number) {
        var improvement = improvements.get(number);
        var fields = new HashMap<String, Object>();
        fields.put(
                "owners",
                owners.owners().stream()
                        .map(member -> TaskData.option(member.username(), member.displayName()))
                        .toList());
        fields.put(
                "departmentChoices",
                departments.all().stream()
                        .map(each -> TaskData.option(each.key(), each.name()))
                        .toList());
        fields.put("reviewDays", improvement.reviewDays());
        if (improvement.theme() != null) {
            fields.put("theme", improvement.theme().value());
        }
        return fields;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        var theme = form.text("theme");
        owners.name(
                improvement,
                new Named(
                        form.text("owner"),
                        form.texts("departments"),
                        theme == null ? null : Themed.number(theme),
                        form.number("reviewDays")),
                username);
        return Map.of();
    }
}
