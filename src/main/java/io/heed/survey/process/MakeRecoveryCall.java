package io.heed.survey.process;

import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import io.heed.survey.Recoveries;
import io.heed.survey.RecoveryOutcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever owns the call makes it, and writes down what was said and done. */
@Component
class MakeRecoveryCall implements UserTask {

    private static final Map<String, RecoveryOutcome> OUTCOMES = Map.of(
            "put-right", RecoveryOutcome.PUT_RIGHT,
            "heard", RecoveryOutcome.HEARD,
            "complaint", RecoveryOutcome.COMPLAINT,
            "no-more-questions", RecoveryOutcome.NO_MORE_QUESTIONS);

    private final Recoveries recoveries;

    MakeRecoveryCall(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public Map<String, Object> complete(CaseNumber survey, String username, Map<String, Object> data) {
        if (!"yes".equals(data.get("reached"))) {
            return Map.of(FeedbackSurvey.ANOTHER_TRY, recoveries.unanswered(survey, username));
        }
        var how = OUTCOMES.get((String) data.get("result"));
        recoveries.made(survey, how, (String) data.get("said"), (String) data.get("action"), username);
        return Map.of(FeedbackSurvey.ANOTHER_TRY, false);
    }
}
