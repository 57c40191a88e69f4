package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts aside what nobody has to do anything about. */
@Component
class SetMessageAside implements JavaDelegate {

    private final MessageSorting sorting;

    SetMessageAside(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sorting.setAside(MessageRecognition.messageOf(execution));
    }
}
