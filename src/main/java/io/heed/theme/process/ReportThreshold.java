package io.heed.theme.process;

import io.heed.theme.ThemeWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that the theme is over its threshold, once in a window. */
@Component
class ReportThreshold implements JavaDelegate {

    private final ThemeWatch watch;

    ReportThreshold(ThemeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.report(ThemeReviewing.themeOf(execution));
    }
}
