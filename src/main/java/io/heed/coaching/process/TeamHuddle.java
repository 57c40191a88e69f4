package io.heed.coaching.process;

import io.heed.coaching.HuddleProcess;
import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contract of {@code processes/feedback/team-huddle.bpmn}: its key and variables. The business key is the huddle's number. */
@Component
class TeamHuddle implements HuddleProcess {

    static final String KEY = "team-huddle";
    static final String VOICES_HEARD = "voicesHeard";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    TeamHuddle(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber huddleOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void called(CaseNumber huddle) {
        runtime.startProcessInstanceById(published.definitionId(KEY), huddle.value());
    }
}
