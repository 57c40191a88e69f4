package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case with the writer's own words, once. */
@Component
class OpenComplaint implements JavaDelegate {

    private final MessageSorting sorting;

    OpenComplaint(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sorting.openComplaint(MessageRecognition.messageOf(execution));
    }
}
