package io.heed.staff;

import java.time.Instant;

/**
 * A member of staff is away; published inside the transaction that notes it, so that open cases can be handed on.
 *
 * @param until when the absence ends
 */
public record StaffBecameAbsent(String username, Instant at, Instant until) {}
