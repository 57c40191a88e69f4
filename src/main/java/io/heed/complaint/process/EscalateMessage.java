package io.heed.complaint.process;

import io.heed.complaint.UnansweredMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a message that nobody has answered in time to the team's lead. Non-interrupting: whoever is faster answers. */
@Component
class EscalateMessage implements JavaDelegate {

    private final UnansweredMessages messages;

    EscalateMessage(UnansweredMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.escalate(ComplaintResolution.caseOf(execution));
    }
}
