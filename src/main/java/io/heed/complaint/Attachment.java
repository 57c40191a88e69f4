package io.heed.complaint;

import java.time.Instant;

/**
 * A file on a case, without its bytes.
 *
 * @param size in bytes
 */
public record Attachment(long id, String fileName, String contentType, long size, Instant addedAt) {}
