package io.heed.customer;

import java.time.Instant;

/**
 * A consent as it stands.
 *
 * @param state null when nobody has ever asked
 * @param since when that began, or null when nobody has ever asked
 */
public record Consent(ConsentState state, Instant since) {

    /** Nobody has ever asked. */
    static final Consent NEVER = new Consent(null, null);

    /** Whether it holds. */
    public boolean given() {
        return state == ConsentState.GIVEN;
    }

    /** Whether it waits for the customer to confirm it. */
    public boolean asked() {
        return state == ConsentState.ASKED;
    }
}
