package io.heed.customer;

import java.time.LocalDate;

/**
 * Contracts that come to the same day together.
 *
 * @param region a region's key, or null for contracts without one
 * @param jurisdiction whose law holds, or null
 * @param contracts how many
 */
public record ContractsDue(String product, String region, String jurisdiction, LocalDate on, int contracts) {}
