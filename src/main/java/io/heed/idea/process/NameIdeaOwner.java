package io.heed.idea.process;

import io.heed.idea.IdeaOwnership;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the person who answers the idea. */
@Component
class NameIdeaOwner implements JavaDelegate {

    private final IdeaOwnership ownership;

    NameIdeaOwner(IdeaOwnership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.nameOwner(IdeaBox.ideaOf(execution));
    }
}
