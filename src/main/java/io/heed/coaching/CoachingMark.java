package io.heed.coaching;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * Something that may show a pattern. It says nothing bad of anybody: one alone means nothing.
 *
 * @param topic the category of the case, or {@code other}
 */
public record CoachingMark(
        String username, CoachingReason reason, String topic, CaseNumber caseNumber, Instant notedAt) {}
