package io.heed.outreach.process;

import io.heed.engine.UserTask;
import io.heed.outreach.Approvals;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Approves a message to many before it leaves, or refuses it with a reason. */
@Component
class ApproveMessage implements UserTask {

    private final Approvals approvals;

    ApproveMessage(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Map<String, Object> complete(CaseNumber outreach, String username, Map<String, Object> data) {
        var approved = "yes".equals(data.get("approved"));
        approvals.decide(outreach, approved, (String) data.get("reason"), username);
        return Map.of(ProactiveOutreach.APPROVED, approved);
    }
}
