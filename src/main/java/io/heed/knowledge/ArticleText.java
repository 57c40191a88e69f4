package io.heed.knowledge;

import java.time.Instant;

/**
 * An edition of an article in one language.
 *
 * @param edition counted from 1
 * @param language {@code en} or {@code pl}
 * @param body plain text; an empty line divides paragraphs
 * @param shown whether this is the edition that readers find
 */
public record ArticleText(
        int edition, String language, String title, String body, String writtenBy, Instant writtenAt, boolean shown) {}
