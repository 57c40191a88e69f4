package io.heed.survey;

import io.heed.shared.Retry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened, after which customers may be asked. Noting it is one statement, in the transaction in which it happens: a
 * complaint is not closed later because somebody is to be asked about it. Surveys are made of it a moment after.
 */
@Component
public class SurveyOccasions {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyOccasions.class);
    private static final int TOGETHER = 200;

    private final SurveyOccasionMapper mapper;
    private final Surveys surveys;
    private final Retry retry;
    private final Clock clock;

    SurveyOccasions(SurveyOccasionMapper mapper, Surveys surveys, Retry retry, Clock clock) {
        this.mapper = mapper;
        this.surveys = surveys;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Notes it, once.
     *
     * @return whether it was not known before
     */
    @Transactional
    public boolean note(SurveyOccasion occasion) {
        return mapper.insert(occasion) == 1;
    }

    @Scheduled(fixedDelayString = "${heed.surveys.plan-every:PT15S}")
    void regularly() {
        planAll();
    }

    /**
     * Makes a survey of each event that waits; one that cannot be is tried again with the next look.
     *
     * @return how many surveys were planned
     */
    public int planAll() {
        int planned = 0;
        List<String> waiting = mapper.waiting(clock.instant().truncatedTo(ChronoUnit.MILLIS), TOGETHER);
        for (var key : waiting) {
            try {
                planned += retry.once(() -> surveys.plan(key)).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("A survey could not be planned: {}", e.getClass().getSimpleName());
            }
        }
        return planned;
    }
}
