package io.heed.studio.migration;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseEvent;
import java.time.Instant;

/**
 * A case went on by another version of its diagram.
 *
 * @param process the process's key
 * @param from the version until then
 * @param to the version from then on
 * @param by the second person, who started the migration
 */
public record CaseMoved(CaseNumber subject, Instant at, String process, int from, int to, String by)
        implements CaseEvent {}
