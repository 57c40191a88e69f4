package io.heed.theme.process;

import io.heed.theme.ThemeWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watches the theme no longer. */
@Component
class RetireTheme implements JavaDelegate {

    private final ThemeWatch watch;

    RetireTheme(ThemeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.retire(ThemeReviewing.themeOf(execution));
    }
}
