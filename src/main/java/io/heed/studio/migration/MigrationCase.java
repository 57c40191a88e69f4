package io.heed.studio.migration;

import io.heed.engine.CaseMigration.Result;
import io.heed.shared.CaseNumber;

/**
 * A case of a migration.
 *
 * @param caseNumber null when the process is about no case
 * @param tried what would become of it, or null while it was not tried
 * @param moved what became of it, or null while nothing did
 * @param element where it stands, when that is the reason it cannot be moved, or null
 * @param reason why it cannot be moved, as in {@link io.heed.engine.CaseMigration.Problem}, or null
 * @param detail what the engine said of it, or null
 */
public record MigrationCase(
        long id,
        String processInstanceId,
        CaseNumber caseNumber,
        Result tried,
        Result moved,
        String element,
        String reason,
        String detail) {}
