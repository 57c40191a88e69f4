package io.heed.idea.process;

import io.heed.engine.UserTask;
import io.heed.idea.IdeaAnswering;
import io.heed.idea.IdeaDecision;
import io.heed.idea.IdeaState;
import io.heed.idea.PublicIdeas;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Its owner says yes, no or when, or that it is the same as another; and what everybody may read of it. */
@Component
class AnswerIdea implements UserTask {

    private static final Map<String, IdeaState> VERDICTS =
            Map.of("yes", IdeaState.YES, "when", IdeaState.PLANNED, "no", IdeaState.NO);

    private final IdeaAnswering answering;
    private final PublicIdeas publicIdeas;
    private final PlannedDates dates;

    AnswerIdea(IdeaAnswering answering, PublicIdeas publicIdeas, PlannedDates dates) {
        this.answering = answering;
        this.publicIdeas = publicIdeas;
        this.dates = dates;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber idea) {
        return Map.of("quarters", dates.quarters(idea));
    }

    @Override
    public Map<String, Object> complete(CaseNumber idea, String username, Map<String, Object> data) {
        if ("merge".equals(data.get("verdict"))) {
            answering.merge(idea, (String) data.get("mergeInto"), username);
            return route(true, false);
        }
        var verdict = VERDICTS.get((String) data.get("verdict"));
        answering.answer(
                idea,
                new IdeaDecision(
                        verdict, (String) data.get("reasons"), PlannedDates.day(data), PlannedDates.quarter(data)),
                username);
        release(idea, username, data);
        return route(false, verdict.isComing());
    }

    private void release(CaseNumber idea, String username, Map<String, Object> data) {
        if (Boolean.TRUE.equals(data.get("release"))) {
            publicIdeas.release(
                    idea,
                    new PublicIdeas.Texts(
                            (String) data.get("title"),
                            (String) data.get("titlePl"),
                            (String) data.get("summary"),
                            (String) data.get("summaryPl"),
                            (String) data.get("because"),
                            (String) data.get("becausePl")),
                    username);
        }
    }

    private static Map<String, Object> route(boolean merged, boolean wanted) {
        return Map.of(IdeaBox.IDEA_MERGED, merged, IdeaBox.IDEA_WANTED, wanted);
    }
}
