package io.heed.studio.migration;

import java.time.Instant;

/**
 * Running cases of one version that are to go on by another.
 *
 * @param mapped which elements of the first version correspond to which of the other, as JSON
 * @param triedBy who had it tried out
 * @param startedBy the second person, or null
 */
public record Migration(
        long id,
        String processKey,
        int fromVersion,
        int toVersion,
        String mapped,
        MigrationState state,
        String triedBy,
        Instant triedAt,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        int version) {}
