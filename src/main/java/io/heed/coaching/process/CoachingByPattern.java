package io.heed.coaching.process;

import io.heed.coaching.CoachingProcess;
import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/feedback/coaching.bpmn}: its key and variables. The business key is the coaching's number. */
@Component
class CoachingByPattern implements CoachingProcess {

    static final String KEY = "coaching";
    static final String FIGURES_IMPROVED = "figuresImproved";
    static final String COACH_AGAIN = "coachAgain";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    CoachingByPattern(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber coachingOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void opened(CaseNumber coaching) {
        runtime.startProcessInstanceById(published.definitionId(KEY), coaching.value());
    }
}
