package io.heed.customer;

import java.time.LocalDate;

/**
 * Contracts that come to the same day together.
 *
 * @param jurisdiction whose law holds, or null
 * @param contracts how many
 */
public record ContractsDue(String product, String jurisdiction, LocalDate on, int contracts) {}
