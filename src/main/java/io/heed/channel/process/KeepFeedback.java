package io.heed.channel.process;

import io.heed.channel.MessageSorting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps an idea or praise for those who make improvements of it. */
@Component
class KeepFeedback implements JavaDelegate {

    private final MessageSorting sorting;

    KeepFeedback(MessageSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sorting.keepFeedback(MessageRecognition.messageOf(execution));
    }
}
