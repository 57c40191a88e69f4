package io.heed.customer;

import io.heed.shared.CaseNumber;

/**
 * The public post that a case came from.
 *
 * @param source the name of the webhook that it came through, as in {@code heed.webhooks.<source>}
 * @param postId how the source knows the post
 * @param handle who wrote it, or null
 * @param url where it can be read, or null
 */
public record SocialOrigin(CaseNumber caseNumber, String source, String postId, String handle, String url) {}
