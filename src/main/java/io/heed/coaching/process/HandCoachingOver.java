package io.heed.coaching.process;

import io.heed.coaching.CoachingTalks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the talk to the manager when nobody held it in time. */
@Component
class HandCoachingOver implements JavaDelegate {

    private final CoachingTalks talks;

    HandCoachingOver(CoachingTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.handOver(CoachingByPattern.coachingOf(execution));
    }
}
