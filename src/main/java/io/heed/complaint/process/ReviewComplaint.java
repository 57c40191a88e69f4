package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import io.heed.complaint.Resolving;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who has not decided on the case before decides finally, within their own authority: nobody approves it. */
@Component
class ReviewComplaint implements UserTask {

    private final Resolving resolving;
    private final Gestures gestures;

    ReviewComplaint(Resolving resolving, Gestures gestures) {
        this.resolving = resolving;
        this.gestures = gestures;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        return Map.of("gestures", DecisionForm.gestures(resolving));
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        var earlier = resolving.latest(caseNumber);
        var cause = earlier == null ? "other" : earlier.cause();
        resolving.decide(caseNumber, new DecisionForm(form).decision(form.text("findings"), cause), username);
        if (gestures.checkBudget(caseNumber)) {
            throw new Refused("amount", "complaint.above-authority");
        }
        return Map.of();
    }
}
