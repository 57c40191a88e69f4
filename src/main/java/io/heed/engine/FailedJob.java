package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A step that was tried as often as it may be and failed each time; the case stands still there.
 *
 * @param caseNumber the case, or null when the process is about none
 * @param element the id of the step in the diagram
 * @param message the first line of the fault, with everything that may be somebody's data taken out
 */
public record FailedJob(String jobId, CaseNumber caseNumber, String element, String message, Instant failedAt) {}
