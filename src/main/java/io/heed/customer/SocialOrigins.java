package io.heed.customer;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which public post a case came from, so that it can be answered where it was asked. */
@Service
public class SocialOrigins {

    private final ContactPreferenceMapper mapper;
    private final Clock clock;

    SocialOrigins(ContactPreferenceMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Notes it with the transaction that makes the case; a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SocialOrigin origin) {
        mapper.insertOrigin(origin, clock.instant());
    }
}
