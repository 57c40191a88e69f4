package io.heed.outreach.process;

import io.heed.engine.UserTask;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareConversations;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody of the team calls, listens, and writes down what was said. */
@Component
class MakeCareCall implements UserTask {

    private static final Map<String, CareCall.Outcome> OUTCOMES = Map.of(
            "satisfied", CareCall.Outcome.SATISFIED,
            "unhappy", CareCall.Outcome.STILL_UNHAPPY,
            "complaint", CareCall.Outcome.COMPLAINT_WANTED,
            "no-more-calls", CareCall.Outcome.NO_MORE_CALLS);

    private final CareConversations conversations;

    MakeCareCall(CareConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Map<String, Object> complete(CaseNumber call, String username, Map<String, Object> data) {
        if (!"yes".equals(data.get("reached"))) {
            return route(false, conversations.unanswered(call, username), false);
        }
        var how = OUTCOMES.get((String) data.get("result"));
        return route(true, false, conversations.answered(call, how, (String) data.get("said"), username));
    }

    private static Map<String, Object> route(boolean reached, boolean tryAgain, boolean stillUnhappy) {
        return Map.of(
                CareCallMaking.REACHED, reached,
                CareCallMaking.TRY_AGAIN, tryAgain,
                CareCallMaking.STILL_UNHAPPY, stillUnhappy);
    }
}
