package io.heed.promise;

import java.time.Instant;

/**
 * How the clocks stand after a resumption.
 *
 * @param moved false when nothing was paused, so that nothing changed
 * @param serviceDue the service target, or null when none is open
 * @param answerBy the date the customer has heard, or null when none is open
 * @param nextUpdate when the customer hears from us at the latest
 */
public record Resumed(boolean moved, Instant serviceDue, Instant answerBy, Instant nextUpdate) {}
