package io.heed.staff;

import java.time.LocalDate;

/**
 * What a team is from a day on, by UTC.
 *
 * @param edition counted from 1; of two that begin on one day the later counts
 * @param team what it is called, works by and looks to
 */
public record TeamEdition(int edition, LocalDate validFrom, Team team) {}
