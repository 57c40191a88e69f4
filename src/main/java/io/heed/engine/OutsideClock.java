package io.heed.engine;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The time of the world outside, which nobody moves: other people's programs sign by it. For nothing else. */
@Component
public class OutsideClock implements InstantSource {

    /** What time it is there. */
    @Override
    public Instant instant() {
        return Instant.now();
    }
}
