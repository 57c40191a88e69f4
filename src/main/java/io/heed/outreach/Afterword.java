package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Something that was heard of a matter when nothing more was told of it. It changes nothing and reaches no customer.
 *
 * @param signalId the source's own id of it
 * @param stage what it would have been told as
 * @param words what it said, or null
 * @param wordsPl the same in Polish, or null
 * @param noticedAt when its source noticed
 * @param heardAt when we heard
 */
public record Afterword(
        CaseNumber outreach,
        String signalId,
        Stage stage,
        String words,
        String wordsPl,
        Instant noticedAt,
        Instant heardAt) {}
