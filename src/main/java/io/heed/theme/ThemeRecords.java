package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Loads and stores themes for the use cases, and tells the rest of Heed what has happened to them. */
@Component
class ThemeRecords {

    private final ThemeMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThemeRecords(ThemeMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Theme get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    CaseNumber nextNumber() {
        return CaseNumber.of(Theme.LETTERS, mapper.nextNumber());
    }

    void add(Theme theme) {
        mapper.insert(theme);
    }

    /** Stores the change. @throws Conflict when somebody else has changed the theme meanwhile */
    void save(Theme theme) {
        if (mapper.update(theme) == 0) {
            throw new Conflict("theme.changed");
        }
    }

    void publish(ThemeEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
