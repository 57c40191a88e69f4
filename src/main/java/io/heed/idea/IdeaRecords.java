package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and saves ideas, and says what happened to them. */
@Component
class IdeaRecords {

    private final IdeaMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdeaRecords(IdeaMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Optional<Idea> find(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number));
    }

    Idea get(CaseNumber number) {
        return find(number).orElseThrow(NotFound::new);
    }

    void save(Idea idea) {
        if (mapper.update(idea) == 0) {
            throw new Conflict("idea.changed");
        }
    }

    void publish(IdeaEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
