package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * An idea in the desk's list.
 *
 * @param senders how many have sent it, those of merged ones included
 * @param votes how many browsers have said "me too"
 * @param released whether everybody may read of it
 */
public record IdeaLine(
        CaseNumber number,
        Instant receivedAt,
        String text,
        String product,
        String owner,
        IdeaState state,
        Instant answerBy,
        Instant nextWordAt,
        CaseNumber mergedInto,
        CaseNumber improvement,
        int senders,
        int votes,
        boolean released) {}
