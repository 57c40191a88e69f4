package io.heed.idea.process;

import io.heed.engine.UserTask;
import io.heed.idea.IdeaAnswering;
import io.heed.idea.IdeaDecision;
import io.heed.idea.IdeaState;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The date has come and nothing was delivered: its owner says a new one, or that it will not come after all. */
@Component
class SetNewDate implements UserTask {

    private final IdeaAnswering answering;
    private final PlannedDates dates;

    SetNewDate(IdeaAnswering answering, PlannedDates dates) {
        this.answering = answering;
        this.dates = dates;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber idea) {
        return Map.of("quarters", dates.quarters(idea));
    }

    @Override
    public Map<String, Object> complete(CaseNumber idea, String username, Map<String, Object> data) {
        var planned = "yes".equals(data.get("stillPlanned"));
        answering.answer(
                idea,
                new IdeaDecision(
                        planned ? IdeaState.PLANNED : IdeaState.NO,
                        (String) data.get("reasons"),
                        planned ? PlannedDates.day(data) : null,
                        planned ? PlannedDates.quarter(data) : null),
                username);
        return Map.of(IdeaBox.STILL_PLANNED, planned);
    }
}
