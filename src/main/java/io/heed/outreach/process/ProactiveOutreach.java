package io.heed.outreach.process;

import io.heed.engine.PublishedVersions;
import io.heed.outreach.OutreachProcess;
import io.heed.shared.CaseNumber;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/outreach/proactive-outreach.bpmn}: its key, variables and messages. The business key is
 * the outreach's number; one instance is one outreach, however many it reaches.
 */
@Component
class ProactiveOutreach implements OutreachProcess {

    static final String KEY = "proactive-outreach";

    static final String TELL = "tell";
    static final String AFFECTED = "affected";
    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String APPROVED = "approved";
    static final String IN_TIME = "inTime";
    static final String WAVE_UNDER_WAY = "waveUnderWay";
    static final String MORE_TO_COME = "moreToCome";
    static final String NEWS_ALREADY = "newsAlready";
    static final String MISSED_AGAIN = "missedAgain";
    static final String BATCH_STUCK = "batchStuck";
    static final String BATCH_STUCK_AGAIN = "batchStuckAgain";
    static final String ASK_SILENCE = "askSilence";
    static final String ANY_SILENT = "anySilent";
    static final String QUESTIONS_STUCK = "questionsStuck";

    static final String DEVELOPED = "outreach.developed";
    static final String WAVE_TOLD = "outreach.wave-told";
    static final String STOPPED = "outreach.stopped";

    /** The timers whose dates move with the matter. */
    private static final String[] MOVING_TIMERS = {
        "tellingDue",
        "updateOverdue",
        "nextUpdateOverdue",
        "batchStalled",
        "nextBatchCheck",
        "endDue",
        "questionsStalled"
    };

    private final RuntimeService runtime;
    private final ManagementService management;
    private final PublishedVersions published;

    ProactiveOutreach(RuntimeService runtime, ManagementService management, PublishedVersions published) {
        this.runtime = runtime;
        this.management = management;
        this.published = published;
    }

    static CaseNumber outreachOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void opened(CaseNumber outreach) {
        runtime.startProcessInstanceById(published.definitionId(KEY), outreach.value());
    }

    @Override
    public void developed(CaseNumber outreach) {
        tell(DEVELOPED, outreach);
    }

    @Override
    public void waveTold(CaseNumber outreach) {
        tell(WAVE_TOLD, outreach);
    }

    @Override
    public void stopped(CaseNumber outreach) {
        tell(STOPPED, outreach);
    }

    @Override
    public void datesMoved(CaseNumber outreach) {
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(outreach.value(), KEY)
                .list();
        for (var instance : instances) {
            var moving = management
                    .createJobDefinitionQuery()
                    .processDefinitionId(instance.getProcessDefinitionId())
                    .activityIdIn(MOVING_TIMERS)
                    .list()
                    .stream()
                    .map(JobDefinition::getId)
                    .collect(Collectors.toSet());
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                    .filter(timer -> moving.contains(timer.getJobDefinitionId()))
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
    }

    /** Nobody may be waiting: the rows say all there is to know. */
    private void tell(String message, CaseNumber outreach) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(outreach.value())
                .correlateAll();
    }
}
