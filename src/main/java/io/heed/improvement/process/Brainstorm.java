package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Deciding;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner gathers ways to change it. */
@Component
class Brainstorm implements UserTask {

    private final Deciding deciding;

    Brainstorm(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        deciding.gather(improvement, new TaskData(data).text("options"), username);
        return Map.of();
    }
}
