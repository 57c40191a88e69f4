package io.heed.outreach;

import io.heed.survey.SurveyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A low score in a survey is one of the small annoyances that add up. In the transaction of the answer. */
@Component
class LowScores {

    private static final String OURSELVES = "heed";

    private final Frictions frictions;

    LowScores(Frictions frictions) {
        this.frictions = frictions;
    }

    @EventListener
    void on(SurveyEvent.Answered event) {
        if (event.isLow()) {
            frictions.note(
                    event.customerId(),
                    FrictionKind.LOW_SCORE,
                    OURSELVES,
                    FrictionKind.LOW_SCORE + ":" + event.survey(),
                    event.at());
        }
    }
}
