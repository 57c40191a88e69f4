package io.heed.theme.process;

import io.heed.theme.ThemeWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether nobody has told us of the theme since the date was set. */
@Component
class WeighSilentTheme implements JavaDelegate {

    private final ThemeWatch watch;

    WeighSilentTheme(ThemeWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ThemeReviewing.THEME_SILENT, watch.isSilent(ThemeReviewing.themeOf(execution)));
    }
}
