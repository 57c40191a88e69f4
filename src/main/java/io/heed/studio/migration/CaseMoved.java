package io.heed.studio.migration;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/**
 * A case went on by another version of its diagram.
 *
 * @param process the process's key
 * @param fromVersion the version until then
 * @param toVersion the version from then on
 * @param by the second person, who started the migration
 */
public record CaseMoved(CaseNumber subject, Instant at, String process, int fromVersion, int toVersion, String by)
        implements CaseEvent {}
