package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Suggests what the message is, and whether that is certain. */
@Component
class RecogniseMessage implements JavaDelegate {

    private final MessageSorting sorting;

    RecogniseMessage(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MessageRecognition.route(execution, sorting.recognise(MessageRecognition.messageOf(execution)));
    }
}
