package io.heed.coaching.process;

import io.heed.coaching.CoachingTalks;
import io.heed.coaching.Coachings;
import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code coaching}. Its moments are COACHING and FOLLOW_UP; its owner is the coach. */
@Component
class CoachingAnswers implements DiagramAnswers {

    private final Coachings coachings;
    private final CoachingTalks talks;

    CoachingAnswers(Coachings coachings, CoachingTalks talks) {
        this.coachings = coachings;
        this.talks = talks;
    }

    @Override
    public String process() {
        return CoachingByPattern.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("COACHING", "FOLLOW_UP");
    }

    @Override
    public Instant due(CaseNumber coaching, String moment) {
        return talks.due(coaching, moment);
    }

    @Override
    public String owner(CaseNumber coaching) {
        return coachings.get(coaching).coach();
    }

    @Override
    public String team(CaseNumber coaching) {
        return coachings.get(coaching).team();
    }
}
