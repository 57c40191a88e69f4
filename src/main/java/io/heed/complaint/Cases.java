package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.PerTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Loads and stores complaints for the use cases, and tells the rest of Heed what has happened to them. A transaction reads a
 * complaint once and works on that one; whoever changed it meanwhile is found out when it is stored.
 */
@Component
class Cases {

    private final ComplaintMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PerTransaction<Map<CaseNumber, Complaint>> loaded = new PerTransaction<>(HashMap::new);

    Cases(ComplaintMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Complaint get(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(NotFound::new);
    }

    Optional<Complaint> find(CaseNumber caseNumber) {
        return Optional.ofNullable(loaded.get().computeIfAbsent(caseNumber, mapper::find));
    }

    /** The case behind a customer's link, as long as the link lasts: that of a merged case lasts as long as its parent's. */
    Optional<Complaint> findByToken(String token) {
        return Optional.ofNullable(mapper.findByToken(CaseToken.digest(token)))
                .map(this::keep)
                .filter(this::isFollowed);
    }

    private boolean isFollowed(Complaint complaint) {
        return complaint.isFollowed(now())
                || complaint.parentCase() != null
                        && find(complaint.parentCase()).filter(this::isFollowed).isPresent();
    }

    void add(Complaint complaint) {
        mapper.insert(complaint);
        keep(complaint);
    }

    private Complaint keep(Complaint complaint) {
        var earlier = loaded.get().putIfAbsent(complaint.caseNumber(), complaint);
        return earlier == null ? complaint : earlier;
    }

    /** Stores the change, or fails when somebody else has changed the case since it was loaded; then it may be retried. */
    void save(Complaint complaint) {
        if (mapper.update(complaint) == 0) {
            throw new OptimisticLockingFailureException("Case " + complaint.caseNumber() + " was changed meanwhile");
        }
        complaint.stored();
    }

    void publish(ComplaintEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }
}
