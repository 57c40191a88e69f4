package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records the sequence flows taken, in one statement for each transaction. */
@Component
class FlowRecorder implements ExecutionListener {

    private final ObjectProvider<FlowTakenMapper> mapper;
    private final Clock clock;

    FlowRecorder(ObjectProvider<FlowTakenMapper> mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        batch().taken
                .add(new FlowTaken(
                        execution.getProcessInstanceId(),
                        CaseNumber.isValid(key) ? new CaseNumber(key) : null,
                        execution.getCurrentTransitionId(),
                        clock.instant()));
    }

    private Batch batch() {
        var batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        return batch;
    }

    /**
     * One flow taken.
     *
     * @param caseNumber the case, or null when the process is about none
     */
    record FlowTaken(String processInstanceId, CaseNumber caseNumber, String flowId, Instant takenAt) {}

    /** What one transaction has recorded; another one inside it has its own. */
    private final class Batch implements TransactionSynchronization {

        private final List<FlowTaken> taken = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!taken.isEmpty()) {
                mapper.getObject().insert(taken);
                taken.clear();
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FlowRecorder.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FlowRecorder.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(FlowRecorder.this);
        }
    }
}
