package io.heed.idea.process;

import io.heed.idea.IdeaOwnership;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the owner before the promise is missed. */
@Component
class RemindIdeaOwner implements JavaDelegate {

    private final IdeaOwnership ownership;

    RemindIdeaOwner(IdeaOwnership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.remind(IdeaBox.ideaOf(execution));
    }
}
