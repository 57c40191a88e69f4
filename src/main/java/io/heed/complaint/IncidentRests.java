package io.heed.complaint;

import io.heed.shared.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with incidents that more complaints meet than one transaction takes, until none is left. */
@Component
class IncidentRests {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentRests.class);

    private final IncidentCases cases;
    private final IncidentCaseMapper mapper;
    private final Retry retry;

    IncidentRests(IncidentCases cases, IncidentCaseMapper mapper, Retry retry) {
        this.cases = cases;
        this.mapper = mapper;
        this.retry = retry;
    }

    /** Looks now. One incident that cannot be gone on with stops no other, and is tried again at the next look. */
    @Scheduled(fixedDelayString = "${heed.incidents.look:PT20S}")
    void look() {
        for (long issue : mapper.withRest()) {
            try {
                while (retry.once(() -> cases.goOn(issue))) {
                    LOG.info("Some more complaints have met known issue {}", issue);
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Complaints could not meet known issue {}: {}",
                        issue,
                        e.getClass().getSimpleName());
            }
        }
    }
}
