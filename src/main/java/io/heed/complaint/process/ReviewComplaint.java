package io.heed.complaint.process;

import io.heed.complaint.Resolving;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who has not decided on the case before decides finally. */
@Component
class ReviewComplaint implements UserTask {

    private final Resolving resolving;

    ReviewComplaint(Resolving resolving) {
        this.resolving = resolving;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        var prefill = new HashMap<String, Object>();
        prefill.put("gestures", ResolveComplaint.options(resolving));
        return prefill;
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        var earlier = resolving.latest(caseNumber);
        resolving.decide(
                caseNumber,
                new Resolving.Decision(
                        form.text("findings"),
                        earlier == null ? "other" : earlier.cause(),
                        form.text("outcome"),
                        form.text("actionTaken"),
                        form.text("gesture"),
                        form.amount("amount"),
                        false,
                        null,
                        form.text("answer"),
                        List.of()),
                username);
        return Map.of();
    }
}
