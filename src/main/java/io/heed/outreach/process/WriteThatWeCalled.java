package io.heed.outreach.process;

import io.heed.outreach.CareConversations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the call, and has the customer told that we tried. */
@Component
class WriteThatWeCalled implements JavaDelegate {

    private final CareConversations conversations;

    WriteThatWeCalled(CareConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conversations.giveUp(CareCallMaking.callOf(execution));
    }
}
