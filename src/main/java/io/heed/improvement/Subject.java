package io.heed.improvement;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What an improvement is about, as it was said when it was opened first.
 *
 * @param source what opened it
 * @param about the complaint, idea or theme that it comes from, or null
 * @param title what it is called in English
 * @param titlePl what it is called in Polish
 * @param problem what is wrong
 * @param product a product's key, or null for several
 * @param region a region's key, or null for everywhere
 * @param team the team that looks after it
 * @param openedAt when it was opened first
 * @param openedBy who opened it; {@code heed} for a theme
 */
public record Subject(
        Source source,
        CaseNumber about,
        String title,
        String titlePl,
        String problem,
        String product,
        String region,
        String team,
        Instant openedAt,
        String openedBy) {

    static Subject of(Opening opening, String by, Instant now) {
        return new Subject(
                opening.source(),
                opening.about(),
                opening.title(),
                opening.titlePl(),
                opening.problem(),
                opening.product(),
                opening.region(),
                opening.team(),
                now,
                by);
    }

    /** The title for a reader of this language. */
    public String title(boolean polish) {
        return polish ? titlePl : title;
    }
}
