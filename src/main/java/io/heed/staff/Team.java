package io.heed.staff;

/**
 * A group of people who share a queue.
 *
 * @param calendarId the business calendar that the team's working time is counted by
 * @param leadUsername who leads it, or null: then the manager does
 */
public record Team(String id, String name, String calendarId, String leadUsername) {}
