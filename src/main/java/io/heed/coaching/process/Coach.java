package io.heed.coaching.process;

import io.heed.coaching.CoachingTalks;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** They have talked: the step that they agreed on, and when they look whether it helped. */
@Component
class Coach implements UserTask {

    private final CoachingTalks talks;

    Coach(CoachingTalks talks) {
        this.talks = talks;
    }

    @Override
    public Map<String, Object> complete(CaseNumber coaching, String username, Map<String, Object> data) {
        var day = (String) data.get("followUpOn");
        talks.talked(coaching, (String) data.get("step"), day == null ? null : LocalDate.parse(day), username);
        return Map.of();
    }
}
