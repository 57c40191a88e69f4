package io.heed.idea.process;

import io.heed.idea.IdeaAnswering;
import io.heed.idea.IdeaEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells its senders that the same was sent before, and how that idea stands. */
@Component
class TellOfMerger implements JavaDelegate {

    private final IdeaAnswering answering;

    TellOfMerger(IdeaAnswering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.tell(IdeaBox.ideaOf(execution), IdeaEvent.Word.MERGER);
    }
}
