package io.heed.complaint.process;

import io.heed.complaint.Remedies;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports one promised remedy as done; the task comes back until nothing is left. */
@Component
class FulfilRemedy implements UserTask {

    private final Remedies remedies;

    FulfilRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        return Map.of(
                "remedies",
                remedies.outstanding(caseNumber).stream()
                        .map(remedy -> Map.of("value", Long.toString(remedy.id()), "label", remedy.description()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        remedies.done(caseNumber, remedyId(form.text("remedy")), form.text("done"), username);
        return Map.of(ComplaintResolution.REMEDIES_OUTSTANDING, remedies.areOutstanding(caseNumber));
    }

    private static long remedyId(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Refused("remedy", "complaint.remedy-unknown");
        }
    }
}
