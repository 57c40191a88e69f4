package io.heed.complaint;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened, for the timelines of pages and API.
 *
 * @param event the event's name, such as {@code Acknowledged}; its sentence is {@code complaint.event.<event>}
 * @param actor a staff member's user name, {@code customer} or {@code heed}
 * @param facts ids, dates and amounts that the sentence names; no personal data
 */
public record TimelineEntry(Instant at, String event, String actor, Map<String, String> facts) {}
