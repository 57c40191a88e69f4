package io.heed.theme.process;

import io.heed.theme.ThemeReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the task to the team's lead when nobody decided in time. */
@Component
class HandThemeOver implements JavaDelegate {

    private final ThemeReview review;

    HandThemeOver(ThemeReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.handToLead(ThemeReviewing.themeOf(execution));
    }
}
