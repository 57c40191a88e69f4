package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.PerTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the sequence flows taken, in one statement for each transaction. */
@Component
class FlowRecorder implements ExecutionListener {

    private final ObjectProvider<FlowTakenMapper> mapper;
    private final Clock clock;
    private final PerTransaction<List<FlowTaken>> taken = new PerTransaction<>(ArrayList::new, this::write);

    FlowRecorder(ObjectProvider<FlowTakenMapper> mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        taken.get()
                .add(new FlowTaken(
                        execution.getProcessInstanceId(),
                        CaseNumber.isValid(key) ? new CaseNumber(key) : null,
                        execution.getCurrentTransitionId(),
                        clock.instant()));
    }

    private void write(List<FlowTaken> flows) {
        if (!flows.isEmpty()) {
            mapper.getObject().insert(flows);
        }
    }

    /**
     * One flow taken.
     *
     * @param caseNumber the case, or null when the process is about none
     */
    record FlowTaken(String processInstanceId, CaseNumber caseNumber, String flowId, Instant takenAt) {}
}
