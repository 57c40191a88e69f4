package io.heed.trouble;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * One thing that needs somebody. Holds no personal data.
 *
 * @param reference the job's, letter's or instance's id, or the case number
 * @param caseNumber the case, or null when the process is about none
 * @param team the team of the case, or null
 * @param detail the step's id, the letter's kind, the rung, the absent owner or the parent's number; or null
 * @param cause what went wrong, without anybody's data; or null
 * @param owner user name of who sees to it
 * @param mended whether Heed put it right by itself
 */
public record Trouble(
        long id,
        TroubleKind kind,
        String reference,
        CaseNumber caseNumber,
        String team,
        String detail,
        String cause,
        String owner,
        Instant foundAt,
        Instant settledAt,
        boolean mended,
        int version) {}
