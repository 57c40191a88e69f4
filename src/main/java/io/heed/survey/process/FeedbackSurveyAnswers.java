package io.heed.survey.process;

import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import io.heed.survey.SurveyDates;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Answers {@code feedback-survey}. Its moments are SURVEY, REMIND, EXPIRY, RECOVERY_LEAD, RECOVERY_MANAGER and NEXT_ATTEMPT;
 * its owner is who calls.
 */
@Component
class FeedbackSurveyAnswers implements DiagramAnswers {

    private final SurveyDates dates;

    FeedbackSurveyAnswers(SurveyDates dates) {
        this.dates = dates;
    }

    @Override
    public String process() {
        return FeedbackSurvey.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("SURVEY", "REMIND", "EXPIRY", "RECOVERY_LEAD", "RECOVERY_MANAGER", "NEXT_ATTEMPT");
    }

    @Override
    public Instant due(CaseNumber survey, String moment) {
        return dates.due(survey, moment);
    }

    @Override
    public String owner(CaseNumber survey) {
        return dates.caller(survey);
    }

    @Override
    public String team(CaseNumber survey) {
        return dates.team(survey);
    }
}
