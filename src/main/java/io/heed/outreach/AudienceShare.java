package io.heed.outreach;

/**
 * A part of an audience.
 *
 * @param property {@code language}, {@code reach}, {@code region} or {@code heldOut}
 * @param value such as {@code pl}, {@code email}, {@code phone}, {@code portal}; empty when it is not known
 */
public record AudienceShare(String property, String value, int customers) {}
