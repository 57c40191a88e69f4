package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Pilots;
import io.heed.improvement.Pilots.Plan;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The owner says with whom it is tried, and when. */
@Component
class PlanPilot implements UserTask {

    private final Pilots pilots;
    private final Catalogue catalogue;

    PlanPilot(Pilots pilots, Catalogue catalogue) {
        this.pilots = pilots;
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber number) {
        var locale = LocaleContextHolder.getLocale();
        var fields = new HashMap<String, Object>();
        fields.put(
                "regions",
                catalogue.regions(locale).stream()
                        .map(each -> TaskData.option(each.id(), each.name()))
                        .toList());
        fields.put(
                "products",
                catalogue.products(locale).stream()
                        .map(each -> TaskData.option(each.id(), each.name()))
                        .toList());
        return fields;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        pilots.plan(
                improvement,
                new Plan(
                        form.text("region"),
                        form.text("product"),
                        form.day("startsOn"),
                        form.day("endsOn"),
                        form.text("lookedAt")),
                username);
        return Map.of();
    }
}
