package io.heed.idea.process;

import io.heed.idea.IdeaAnswering;
import io.heed.idea.IdeaEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody who sent the idea yes, no or when. */
@Component
class TellIdeaAnswer implements JavaDelegate {

    private final IdeaAnswering answering;

    TellIdeaAnswer(IdeaAnswering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.tell(IdeaBox.ideaOf(execution), IdeaEvent.Word.ANSWER);
    }
}
