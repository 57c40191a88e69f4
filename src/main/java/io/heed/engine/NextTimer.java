package io.heed.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** When the engine has something to do next. */
@Component
public class NextTimer {

    private final ManagementService management;

    NextTimer(ManagementService management) {
        this.management = management;
    }

    /** The earliest due date of a timer that is still to run; empty when no case waits for time to pass. */
    public Optional<Instant> due() {
        return management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
