package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * An article in a list of the staff's.
 *
 * @param title null while nothing is written
 */
public record ArticleLine(
        CaseNumber number,
        Article.State state,
        String cause,
        String product,
        String team,
        String title,
        Instant reviewAt,
        int cases,
        int helped,
        int notHelped) {}
