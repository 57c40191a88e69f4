package io.heed.complaint.process;

import io.heed.complaint.Questions;
import io.heed.complaint.Resolution;
import io.heed.complaint.Resolving;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner restates the problem and either decides, naming the action taken, or asks the customer. */
@Component
class ResolveComplaint implements UserTask {

    private final Resolving resolving;
    private final Questions questions;

    ResolveComplaint(Resolving resolving, Questions questions) {
        this.resolving = resolving;
        this.questions = questions;
    }

    /** Starts from the last decision when the case came back. */
    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        var prefill = new HashMap<String, Object>();
        prefill.put("gestures", DecisionForm.gestures(resolving));
        var last = resolving.latest(caseNumber);
        if (last != null) {
            prefill.put("problem", last.problem());
            prefill.put("cause", last.cause());
            prefill.put("outcome", keyOf(last.outcome()));
        }
        return prefill;
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        var asks = "ask".equals(form.text("nextStep"));
        if (asks) {
            questions.put(caseNumber, form.text("question"), username);
        } else {
            var decision = new DecisionForm(form).decision(form.text("problem"), form.text("cause"));
            resolving.decide(caseNumber, decision, username);
        }
        return Map.of(ComplaintResolution.QUESTION, asks);
    }

    private static String keyOf(Resolution.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
