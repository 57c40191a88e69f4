package io.heed.contact;

import io.heed.customer.Purpose;
import java.util.Optional;

/** What kind of message it is, which decides the rules that hold for it. */
public enum MessageClass {
    /** Somebody could come to harm. */
    SAFETY(null),
    /** A service that the customer relies on is gone or comes back. */
    SERVICE_CRITICAL(null),
    /** The law asks that the customer is told, and by when. */
    LEGAL(null),
    /** About a contract or an order of the customer's own. */
    SERVICE(null),
    /** Offers and news. */
    MARKETING(Purpose.MARKETING),
    /** Questions about what the customer thinks. */
    RESEARCH(Purpose.RESEARCH);

    private final Purpose purpose;

    MessageClass(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What the customer must have consented to; empty when no consent is needed. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Whether it may wake somebody: only what cannot wait, and the reason is kept. */
    public boolean passesQuietHours() {
        return this == SAFETY || this == SERVICE_CRITICAL;
    }

    /** Whether it counts towards, and stops at, how often a customer is written to. */
    public boolean isCapped() {
        return this == SERVICE || this == MARKETING || this == RESEARCH;
    }

    /** Whether some may be left untold to measure what telling is worth; never where somebody has a right to know. */
    public boolean allowsHoldOut() {
        return isCapped();
    }
}
