package io.heed.idea.process;

import io.heed.engine.PublishedVersions;
import io.heed.idea.IdeaProcess;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/feedback/idea-box.bpmn}: its key, variables and message. The business key is the idea's
 * number.
 */
@Component
class IdeaBox implements IdeaProcess {

    static final String KEY = "idea-box";
    static final String IDEA_MERGED = "ideaMerged";
    static final String IDEA_WANTED = "ideaWanted";
    static final String STILL_PLANNED = "stillPlanned";

    private static final String IDEA_DELIVERED = "feedback.idea-delivered";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    IdeaBox(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber ideaOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void received(CaseNumber idea) {
        runtime.startProcessInstanceById(published.definitionId(KEY), idea.value());
    }

    @Override
    public void delivered(CaseNumber idea) {
        runtime.createMessageCorrelation(IDEA_DELIVERED)
                .processInstanceBusinessKey(idea.value())
                .correlate();
    }
}
