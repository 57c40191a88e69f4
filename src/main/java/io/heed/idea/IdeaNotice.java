package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * What everybody may read of an idea, in our words.
 *
 * @param title at most 160 characters, as the Polish one
 * @param summary at most 1000 characters, as the Polish one
 * @param because why we shall not do it, or null; at most 1000 characters, as the Polish one
 * @param released whether it is shown
 * @param by user name of who wrote it last
 */
public record IdeaNotice(
        CaseNumber idea,
        String title,
        String titlePl,
        String summary,
        String summaryPl,
        String because,
        String becausePl,
        boolean released,
        Instant changedAt,
        String by) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return "pl".equals(locale.getLanguage()) ? titlePl : title;
    }

    /** The summary in the reader's language. */
    public String summary(Locale locale) {
        return "pl".equals(locale.getLanguage()) ? summaryPl : summary;
    }
}
