package io.heed.outreach.process;

import io.heed.engine.PublishedVersions;
import io.heed.outreach.CareCallProcess;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/outreach/care-call.bpmn}: its key, variables and message. The business key is the call's
 * number.
 */
@Component
class CareCallMaking implements CareCallProcess {

    static final String KEY = "care-call";
    static final String CALL_STILL_WANTED = "callStillWanted";
    static final String REACHED = "reached";
    static final String TRY_AGAIN = "tryAgain";
    static final String STILL_UNHAPPY = "stillUnhappy";

    private static final String CALL_NOT_WANTED = "outreach.call-not-wanted";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    CareCallMaking(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber callOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void wanted(CaseNumber call) {
        runtime.startProcessInstanceById(published.definitionId(KEY), call.value());
    }

    @Override
    public void refused(CaseNumber call) {
        runtime.createMessageCorrelation(CALL_NOT_WANTED)
                .processInstanceBusinessKey(call.value())
                .correlate();
    }
}
