package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the task to the lead when nobody has decided in time. */
@Component
class CallInLead implements JavaDelegate {

    private final MessageSorting sorting;

    CallInLead(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sorting.callInLead(MessageRecognition.messageOf(execution));
    }
}
