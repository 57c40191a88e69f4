package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Loads and stores complaints for the use cases, and tells the rest of Heed what has happened to them. */
@Component
class Cases {

    private final ComplaintMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(ComplaintMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Complaint get(CaseNumber caseNumber) {
        return Optional.ofNullable(mapper.find(caseNumber)).orElseThrow(NotFound::new);
    }

    /** Stores the change, or fails when somebody else has changed the case since it was loaded; then it may be retried. */
    void save(Complaint complaint) {
        if (mapper.update(complaint) == 0) {
            throw new OptimisticLockingFailureException("Case " + complaint.caseNumber() + " was changed meanwhile");
        }
    }

    void publish(ComplaintEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }
}
