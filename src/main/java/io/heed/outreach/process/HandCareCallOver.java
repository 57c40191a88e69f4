package io.heed.outreach.process;

import io.heed.outreach.CareConversations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the task to the team's lead when nobody called in time. */
@Component
class HandCareCallOver implements JavaDelegate {

    private final CareConversations conversations;

    HandCareCallOver(CareConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conversations.handToLead(CareCallMaking.callOf(execution));
    }
}
