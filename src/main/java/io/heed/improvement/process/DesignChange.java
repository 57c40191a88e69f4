package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Pilots;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner writes down what will be different. */
@Component
class DesignChange implements UserTask {

    private final Pilots pilots;

    DesignChange(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        pilots.design(improvement, new TaskData(data).text("change"), username);
        return Map.of();
    }
}
