package io.heed.coaching.process;

import io.heed.coaching.Huddles;
import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code team-huddle}. Its moment is HUDDLE; a huddle has a team and no owner. */
@Component
class HuddleAnswers implements DiagramAnswers {

    private final Huddles huddles;

    HuddleAnswers(Huddles huddles) {
        this.huddles = huddles;
    }

    @Override
    public String process() {
        return TeamHuddle.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("HUDDLE");
    }

    @Override
    public Instant due(CaseNumber huddle, String moment) {
        return huddles.due(huddle, moment);
    }

    @Override
    public String owner(CaseNumber huddle) {
        throw new IllegalStateException("A huddle belongs to a team");
    }

    @Override
    public String team(CaseNumber huddle) {
        return huddles.get(huddle).team();
    }
}
