package io.heed.outreach;

import java.time.LocalDate;

/**
 * What came of an outreach on one day, in UTC.
 *
 * @param told customers who heard of it for the first time
 * @param complained customers of the audience who complained about it
 * @param replied customers of the audience who answered us
 */
public record OutreachDay(LocalDate day, int told, int complained, int replied) {}
