package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When something of a survey is due, and whose its call is. */
@Service
@Transactional(readOnly = true)
public class SurveyDates {

    private final Surveys surveys;
    private final Recoveries recoveries;

    SurveyDates(Surveys surveys, Recoveries recoveries) {
        this.surveys = surveys;
        this.recoveries = recoveries;
    }

    /** SURVEY, REMIND, EXPIRY, RECOVERY_LEAD, RECOVERY_MANAGER or NEXT_ATTEMPT. */
    public Instant due(CaseNumber survey, String moment) {
        return switch (moment) {
            case "SURVEY" -> surveys.get(survey).dueAt();
            case "REMIND" -> surveys.get(survey).remindAt();
            case "EXPIRY" -> surveys.get(survey).expiresAt();
            case "RECOVERY_LEAD" -> recoveries.get(survey).leadAt();
            case "RECOVERY_MANAGER" -> recoveries.get(survey).managerAt();
            case "NEXT_ATTEMPT" -> recoveries.get(survey).nextAttempt();
            default -> throw new IllegalArgumentException("A survey has no " + moment);
        };
    }

    /** User name of who calls. */
    public String caller(CaseNumber survey) {
        return recoveries.get(survey).owner();
    }

    /** The key of the team it belongs to. */
    public String team(CaseNumber survey) {
        return surveys.get(survey).team();
    }
}
