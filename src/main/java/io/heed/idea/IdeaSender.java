package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who sent an idea, or the same as somebody else.
 *
 * @param idea what they sent, which may have gone into another
 * @param customerId who it is; null when there is no way to write but under a post
 * @param message the number of the message it came in, or null
 * @param post source and id of a public post, with a colon between them; or null
 * @param locale the language to write in
 */
public record IdeaSender(
        CaseNumber idea, Long customerId, CaseNumber message, String post, Locale locale, Instant saidAt) {}
