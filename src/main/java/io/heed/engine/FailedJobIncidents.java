package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.FaultLine;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed jobs as the engine's incidents tell of them. */
@Component
class FailedJobIncidents implements FailedJobs {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    FailedJobIncidents(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FailedJob> failed() {
        var incidents = runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .list();
        var cases = cases(incidents);
        return incidents.stream()
                .map(incident -> new FailedJob(
                        incident.getConfiguration(),
                        cases.get(incident.getProcessInstanceId()),
                        incident.getActivityId(),
                        FaultLine.of(incident.getIncidentMessage()),
                        incident.getIncidentTimestamp().toInstant()))
                .sorted(Comparator.comparing(FailedJob::failedAt).reversed())
                .toList();
    }

    /** Now, and not when the last pause between two tries would be over. */
    @Override
    @Transactional
    public void retry(String jobId) {
        try {
            management
                    .setJobRetries(1)
                    .jobId(jobId)
                    .dueDate(Date.from(clock.instant()))
                    .execute();
        } catch (NullValueException gone) {
            throw new NotFound();
        }
    }

    private Map<String, CaseNumber> cases(List<Incident> incidents) {
        var instances = new HashSet<String>();
        incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(id -> id != null)
                .forEach(instances::add);
        var cases = new HashMap<String, CaseNumber>();
        if (!instances.isEmpty()) {
            for (var instance : runtime.createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()) {
                if (CaseNumber.isValid(instance.getBusinessKey())) {
                    cases.put(instance.getId(), new CaseNumber(instance.getBusinessKey()));
                }
            }
        }
        return cases;
    }
}
