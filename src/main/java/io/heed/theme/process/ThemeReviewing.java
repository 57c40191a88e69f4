package io.heed.theme.process;

import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import io.heed.theme.ThemeProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/feedback/theme-review.bpmn}: its key, variables and messages. The business key is the
 * theme's number.
 */
@Component
class ThemeReviewing implements ThemeProcess {

    static final String KEY = "theme-review";
    static final String THEME_CONFIRMED = "themeConfirmed";
    static final String THEME_JOINS = "themeJoins";
    static final String THEME_SILENT = "themeSilent";

    private static final String THEME_OPENED = "feedback.theme-opened";
    private static final String THEME_ENDED = "feedback.theme-ended";
    private static final String THRESHOLD_PASSED = "feedback.threshold-passed";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    ThemeReviewing(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber themeOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void suggested(CaseNumber theme) {
        runtime.startProcessInstanceById(published.definitionId(KEY), theme.value());
    }

    @Override
    public void opened(CaseNumber theme) {
        runtime.createMessageCorrelation(THEME_OPENED)
                .processDefinitionId(published.definitionId(KEY))
                .processInstanceBusinessKey(theme.value())
                .correlateStartMessage();
    }

    /** Nobody may be listening: a diagram from before this can only wait for silence, and then finds the theme ended. */
    @Override
    public void ended(CaseNumber theme) {
        runtime.createMessageCorrelation(THEME_ENDED)
                .processInstanceBusinessKey(theme.value())
                .correlateAll();
    }

    /** Nobody may be listening: a theme that is just confirmed is weighed when its watch begins. */
    @Override
    public void thresholdPassed(CaseNumber theme) {
        runtime.createMessageCorrelation(THRESHOLD_PASSED)
                .processInstanceBusinessKey(theme.value())
                .correlateAll();
    }
}
