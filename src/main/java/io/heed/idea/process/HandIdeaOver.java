package io.heed.idea.process;

import io.heed.idea.IdeaOwnership;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the idea to somebody above when what was promised was missed. */
@Component
class HandIdeaOver implements JavaDelegate {

    private final IdeaOwnership ownership;

    HandIdeaOver(IdeaOwnership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.handOver(IdeaBox.ideaOf(execution));
    }
}
