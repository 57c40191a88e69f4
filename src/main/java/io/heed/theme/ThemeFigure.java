package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.util.Locale;

/**
 * What a theme came to in a period.
 *
 * @param contacts how often customers told us of it
 * @param costCents what these contacts cost us, in cents
 * @param weight the sum of how severe each contact was: 1, 3, 9 or 27
 */
public record ThemeFigure(
        CaseNumber number,
        Theme.State state,
        String titleEn,
        String titlePl,
        int contacts,
        long costCents,
        long weight) {

    /** The title for a reader of this language. */
    public String title(Locale locale) {
        return "pl".equals(locale.getLanguage()) ? titlePl : titleEn;
    }

    /** What it comes to by this measure. */
    public long by(Measure measure) {
        return switch (measure) {
            case COUNT -> contacts;
            case COST -> costCents;
            case SEVERITY -> weight;
        };
    }

    /** What themes are compared by. */
    public enum Measure {
        COUNT,
        COST,
        SEVERITY
    }
}
