package io.heed.coaching.process;

import io.heed.coaching.Huddles;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team has talked: what it heard, what it changes, and what it wants improved. */
@Component
class HoldHuddle implements UserTask {

    private final Huddles huddles;

    HoldHuddle(Huddles huddles) {
        this.huddles = huddles;
    }

    @Override
    public Map<String, Object> complete(CaseNumber huddle, String username, Map<String, Object> data) {
        var wish = Boolean.TRUE.equals(data.get("wanted")) ? (String) data.get("wish") : null;
        huddles.held(huddle, (String) data.get("heard"), (String) data.get("change"), wish, username);
        return Map.of();
    }
}
