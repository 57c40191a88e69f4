package io.heed.outreach.process;

import io.heed.outreach.CareConversations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the customer said becomes a complaint. */
@Component
class OpenComplaintFromCall implements JavaDelegate {

    private final CareConversations conversations;

    OpenComplaintFromCall(CareConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conversations.openComplaint(CareCallMaking.callOf(execution));
    }
}
