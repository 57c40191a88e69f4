package io.heed.coaching.process;

import io.heed.coaching.CoachingTalks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the figures got better after the talk. */
@Component
class CheckCoachingFigures implements JavaDelegate {

    private final CoachingTalks talks;

    CheckCoachingFigures(CoachingTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var checked = talks.check(CoachingByPattern.coachingOf(execution));
        execution.setVariable(CoachingByPattern.FIGURES_IMPROVED, checked.improved());
        execution.setVariable(CoachingByPattern.COACH_AGAIN, checked.again());
    }
}
