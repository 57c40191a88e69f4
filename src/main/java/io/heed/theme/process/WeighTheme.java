package io.heed.theme.process;

import io.heed.theme.ThemeWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether a theme that has just been confirmed is over its threshold already. */
@Component
class WeighTheme implements JavaDelegate {

    private final ThemeWatch watch;

    WeighTheme(ThemeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.report(ThemeReviewing.themeOf(execution));
    }
}
