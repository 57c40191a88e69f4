package io.heed.outreach;

import java.time.Instant;

/**
 * What a playbook says at one stage in one language.
 *
 * @param language {@code en} or {@code pl}
 * @param edition the latest counts
 * @param subject one line
 * @param body paragraphs, parted by blank lines
 */
public record PlaybookText(
        String playbook,
        Stage stage,
        String language,
        int edition,
        String subject,
        String body,
        String writtenBy,
        Instant writtenAt) {}
