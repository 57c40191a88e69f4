package io.heed.outreach;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Lets one node look for something at a time, and not again right after another one has. */
@Component
class Lookouts {

    /** Far longer than it takes; after a crash the next one may begin then. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final LookoutMapper mapper;
    private final Clock clock;

    Lookouts(LookoutMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Looks, unless another node is at it or was within the time.
     *
     * @param look says how much it found
     * @return how much was found; 0 when others look
     */
    int once(String name, Duration within, IntSupplier look) {
        var now = clock.instant();
        var until = now.plus(LEASE);
        mapper.add(name);
        if (mapper.lease(name, now, until, now.minus(within)) == 0) {
            return 0;
        }
        var isDone = false;
        try {
            int found = look.getAsInt();
            isDone = true;
            return found;
        } finally {
            mapper.release(name, until, isDone ? now : null);
        }
    }
}
