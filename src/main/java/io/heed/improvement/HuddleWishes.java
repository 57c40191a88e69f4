package io.heed.improvement;

import io.heed.coaching.CoachingEvent;
import io.heed.coaching.Huddles;
import io.heed.staff.Actor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens an improvement for what a team wished in its huddle and cannot change by itself; the team names who answers for it. */
@Component
class HuddleWishes {

    private static final int USUAL_REVIEW_DAYS = 5;

    private final Improvements improvements;
    private final Huddles huddles;

    HuddleWishes(Improvements improvements, Huddles huddles) {
        this.improvements = improvements;
        this.huddles = huddles;
    }

    @EventListener
    void on(CoachingEvent.ImprovementWanted event) {
        var huddle = huddles.get(event.about());
        improvements.open(
                new Opening(
                        Source.HAND,
                        huddle.number(),
                        null,
                        "Wished in the huddle of " + huddle.week(),
                        "Życzenie z narady za " + huddle.week(),
                        huddle.wish(),
                        null,
                        null,
                        huddle.team(),
                        null,
                        List.of(),
                        USUAL_REVIEW_DAYS),
                Actor.SYSTEM);
    }
}
