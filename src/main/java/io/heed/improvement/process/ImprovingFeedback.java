package io.heed.improvement.process;

import io.heed.engine.PublishedVersions;
import io.heed.improvement.ImprovementProcess;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/feedback/feedback-to-improvement.bpmn}: its key, variables and messages. The business key
 * is the improvement's number; one that begins anew is a new instance with the same key.
 */
@Component
class ImprovingFeedback implements ImprovementProcess {

    static final String KEY = "feedback-to-improvement";

    static final String OWNER_KNOWN = "ownerKnown";
    static final String AGREED = "agreed";
    static final String DECIDE_LATER = "decideLater";
    static final String GO_AHEAD = "goAhead";
    static final String DESIGN_ONCE_MORE = "designOnceMore";
    static final String PROVED = "proved";
    static final String MEASURE_AGAIN = "measureAgain";
    static final String DESIGN_AGAIN = "designAgain";
    static final String TELLING_UNDER_WAY = "tellingUnderWay";
    static final String STILL_TO_HEAR = "stillToHear";

    private static final String CONTRIBUTORS_TOLD = "feedback.contributors-told";
    private static final String WITHDRAWN = "feedback.improvement-withdrawn";
    private static final String DEPARTMENT = "department";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    ImprovingFeedback(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber improvementOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static String departmentOf(DelegateExecution execution) {
        return (String) execution.getVariable(DEPARTMENT);
    }

    @Override
    public void opened(CaseNumber improvement, boolean ownerKnown) {
        runtime.startProcessInstanceById(
                published.definitionId(KEY), improvement.value(), Map.of(OWNER_KNOWN, ownerKnown));
    }

    /** Nobody may be waiting: the rows say all there is to know. */
    @Override
    public void contributorsTold(CaseNumber improvement) {
        runtime.createMessageCorrelation(CONTRIBUTORS_TOLD)
                .processInstanceBusinessKey(improvement.value())
                .correlateAll();
    }

    @Override
    public void withdrawn(CaseNumber improvement) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(improvement.value())
                .correlate();
    }
}
