package io.heed.coaching.process;

import io.heed.coaching.CoachingTalks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the manager that talking has not helped. */
@Component
class TellManagerOfCoaching implements JavaDelegate {

    private final CoachingTalks talks;

    TellManagerOfCoaching(CoachingTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.tellManager(CoachingByPattern.coachingOf(execution));
    }
}
