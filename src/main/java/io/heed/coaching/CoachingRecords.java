package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and saves coachings and huddles, and says what happened to them. */
@Component
class CoachingRecords {

    private final CoachingMapper coachings;
    private final HuddleMapper huddles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoachingRecords(CoachingMapper coachings, HuddleMapper huddles, ApplicationEventPublisher events, Clock clock) {
        this.coachings = coachings;
        this.huddles = huddles;
        this.events = events;
        this.clock = clock;
    }

    Coaching coaching(CaseNumber number) {
        return Optional.ofNullable(coachings.find(number)).orElseThrow(NotFound::new);
    }

    Huddle huddle(CaseNumber number) {
        return Optional.ofNullable(huddles.find(number)).orElseThrow(NotFound::new);
    }

    void save(Coaching coaching) {
        saved(coachings.update(coaching));
    }

    void save(Huddle huddle) {
        saved(huddles.update(huddle));
    }

    void publish(CoachingEvent event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new Conflict("coaching.over");
        }
    }
}
