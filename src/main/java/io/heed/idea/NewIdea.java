package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * An idea as it comes in.
 *
 * @param customerId who sent it, or null
 * @param message the number of the message it came in, of which one idea comes at most; or null
 * @param post source and id of a public post, with a colon between them; or null
 * @param by user name of who entered it, or null
 */
public record NewIdea(
        IdeaSource source,
        Instant saidAt,
        String text,
        Locale locale,
        String product,
        Long customerId,
        CaseNumber message,
        String post,
        String by) {}
