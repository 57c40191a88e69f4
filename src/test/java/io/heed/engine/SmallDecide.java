package io.heed.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The only delegate of the small diagram: asks its table. */
class SmallDecide implements JavaDelegate {

    private final Decisions decisions;

    SmallDecide(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.hasVariable("fail")) {
            throw new IllegalStateException("Duplicate entry 'ann@example.org' for key 12345");
        }
        var row = decisions.decideOne(
                "small-table", Map.of("signals", List.of("hardship"), "receivedOn", LocalDate.of(2026, 1, 1)));
        execution.setVariable("team", row.get("team"));
    }
}
