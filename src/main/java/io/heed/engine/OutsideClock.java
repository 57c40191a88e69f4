package io.heed.engine;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The time of the world outside, which nobody moves: other people's programs sign by it. For nothing else. */
@Component
public class OutsideClock {

    /** What time it is there. */
    public Instant now() {
        return Instant.now();
    }
}
