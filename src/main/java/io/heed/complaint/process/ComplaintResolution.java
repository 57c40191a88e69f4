package io.heed.complaint.process;

import io.heed.complaint.ComplaintProcess;
import io.heed.engine.PublishedVersions;
import io.heed.engine.StuckCases;
import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/complaint/complaint-resolution.bpmn}: its key, variables and messages. The business key
 * is the case number; what is known about a case is in the tables, variables only say which way to go.
 */
@Component
public class ComplaintResolution implements ComplaintProcess {

    /** The process. */
    public static final String KEY = "complaint-resolution";

    static final String FAST_LANE = "fastLane";
    static final String KNOWN_INCIDENT = "knownIncident";
    static final String SECOND_STAGE = "secondStage";
    static final String QUESTION = "question";
    static final String ALREADY_ANSWERED = "alreadyAnswered";
    static final String CHASED_TWICE = "chasedTwice";
    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String GESTURE_APPROVED = "gestureApproved";
    static final String REMEDIES_OUTSTANDING = "remediesOutstanding";
    static final String REMEDY_LATE_AGAIN = "remedyLateAgain";
    static final String MESSAGE_OPEN = "messageOpen";
    static final String ANSWER_NEEDED = "answerNeeded";
    static final String GESTURE_FATE = "gestureFate";

    static final String CUSTOMER_WROTE = "complaint.customer-wrote";
    static final String QUESTION_ANSWERED = "complaint.question-answered";
    static final String FIX_CONFIRMED = "complaint.fix-confirmed";
    static final String FIX_REJECTED = "complaint.fix-rejected";
    static final String WITHDRAWN = "complaint.withdrawn";
    static final String MERGED = "complaint.merged";
    static final String OWNER_ABSENT = "complaint.owner-absent";
    static final String REMEDY_DONE = "complaint.remedy-done";

    private static final String[] CLOCK_TIMERS = {
        "warnDue",
        "breachDue",
        "secondBreachDue",
        "reviewDue",
        "admissionDue",
        "nextAdmissionDue",
        "updateDue",
        "nextUpdateDue",
        "remedyOverdue",
        "nextRemedyOverdue"
    };

    /** The timers of the diagram by the rung whose date they wait for. */
    private static final Map<String, Rung> RUNGS = Map.of(
            "warnDue", Rung.WARN,
            "breachDue", Rung.BREACH,
            "secondBreachDue", Rung.SECOND_BREACH,
            "reviewDue", Rung.SECOND_STAGE_BREACH,
            "admissionDue", Rung.ADMIT,
            "nextAdmissionDue", Rung.ADMIT,
            "updateDue", Rung.UPDATE,
            "nextUpdateDue", Rung.UPDATE,
            "statutoryDeadlineNear", Rung.STATUTORY_ALARM);

    /** An approval stays with the one who may approve. */
    private static final String[] TASKS_OF_THE_OWNER = {
        "resolveComplaint", "reviewComplaint", "fulfilRemedy", "answerMessage"
    };

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final PublishedVersions published;
    private final StuckCases instances;

    ComplaintResolution(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            PublishedVersions published,
            StuckCases instances) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.published = published;
        this.instances = instances;
    }

    /** The case that an execution is about. */
    static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void received(CaseNumber caseNumber) {
        runtime.startProcessInstanceById(published.definitionId(KEY), caseNumber.value());
    }

    /** An unanswered message of the earlier pass is still on the case, which its owner reads now. */
    @Override
    public void reopened(CaseNumber caseNumber) {
        running(caseNumber).forEach(earlier -> runtime.deleteProcessInstance(earlier.getId(), "opened again"));
        received(caseNumber);
    }

    @Override
    public void customerWrote(CaseNumber caseNumber) {
        tell(CUSTOMER_WROTE, caseNumber);
    }

    @Override
    public void questionAnswered(CaseNumber caseNumber) {
        tell(QUESTION_ANSWERED, caseNumber);
    }

    @Override
    public void fixConfirmed(CaseNumber caseNumber) {
        tell(FIX_CONFIRMED, caseNumber);
    }

    @Override
    public void fixRejected(CaseNumber caseNumber) {
        tell(FIX_REJECTED, caseNumber);
    }

    @Override
    public void withdrawn(CaseNumber caseNumber) {
        tell(WITHDRAWN, caseNumber);
    }

    @Override
    public void merged(CaseNumber caseNumber) {
        tell(MERGED, caseNumber);
    }

    @Override
    public void ownerAbsent(CaseNumber caseNumber) {
        tell(OWNER_ABSENT, caseNumber);
    }

    @Override
    public void remedyDone(CaseNumber caseNumber) {
        tell(REMEDY_DONE, caseNumber);
    }

    /** Only timers of the clocks ask for their date again; a reminder's date has nothing to do with them. */
    @Override
    public void clocksMoved(CaseNumber caseNumber) {
        for (var instance : running(caseNumber)) {
            var ofClocks = management
                    .createJobDefinitionQuery()
                    .processDefinitionId(instance.getProcessDefinitionId())
                    .activityIdIn(CLOCK_TIMERS)
                    .list()
                    .stream()
                    .map(JobDefinition::getId)
                    .collect(Collectors.toSet());
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                    .filter(timer -> ofClocks.contains(timer.getJobDefinitionId()))
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
    }

    @Override
    public void givenUp(CaseNumber caseNumber) {
        running(caseNumber).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "started again"));
    }

    @Override
    public Set<CaseNumber> running(Collection<CaseNumber> cases) {
        return instances.running(KEY, cases);
    }

    @Override
    public Set<Rung> awaited(CaseNumber caseNumber) {
        return running(caseNumber).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(timer -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult())
                .map(definition -> RUNGS.get(definition.getActivityId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void ownerChanged(CaseNumber caseNumber, String from, String to) {
        if (from == null || from.equals(to)) {
            return;
        }
        tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .taskAssignee(from)
                .taskDefinitionKeyIn(TASKS_OF_THE_OWNER)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), to));
    }

    private List<ProcessInstance> running(CaseNumber caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value(), KEY)
                .list();
    }

    private void tell(String message, CaseNumber caseNumber) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber.value())
                .correlateAll();
    }
}
