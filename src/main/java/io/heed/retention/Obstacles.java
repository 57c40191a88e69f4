package io.heed.retention;

import io.heed.shared.audit.PersonalCases.PersonalCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands in the way of forgetting somebody. */
@Component
class Obstacles {

    private final HoldMapper holds;
    private final Clock clock;

    Obstacles(HoldMapper holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** What must be kept comes before a case that is open: it may take longest. */
    Optional<Obstacle> of(Subjects.Found found) {
        return isHeld(found) ? Optional.of(new Obstacle(Obstacle.Kind.HOLD, null)) : openCase(found);
    }

    boolean isHeld(Subjects.Found found) {
        return holds.isHeld(found.subject());
    }

    /** A case that somebody works on has no known end; one that can be opened again has. */
    Optional<Obstacle> openCase(Subjects.Found found) {
        var now = clock.instant();
        var open = found.cases().stream().filter(each -> each.isOpen(now)).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Instant until = open.stream().anyMatch(each -> each.overAt() == null)
                ? null
                : open.stream()
                        .map(PersonalCase::overAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return Optional.of(new Obstacle(Obstacle.Kind.OPEN_CASE, until));
    }
}
