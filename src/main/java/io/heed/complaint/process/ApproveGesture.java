package io.heed.complaint.process;

import io.heed.complaint.Gestures;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Approves a gesture above the owner's budget, or sends it back with a reason. */
@Component
class ApproveGesture implements UserTask {

    private final Gestures gestures;

    ApproveGesture(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        return gestures.proposed(caseNumber);
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        var approved = "yes".equals(form.text("approved"));
        gestures.decide(caseNumber, approved, form.text("reason"), username);
        return Map.of(ComplaintResolution.GESTURE_APPROVED, approved);
    }
}
