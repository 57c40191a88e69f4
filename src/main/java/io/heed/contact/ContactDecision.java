package io.heed.contact;

import java.time.Instant;

/** What is to be done with one message to one customer. */
public sealed interface ContactDecision {

    /**
     * It may go now.
     *
     * @param reason {@link ContactReason#URGENT} when it passes quiet hours, else null
     */
    record Send(ContactReason reason) implements ContactDecision {}

    /** It waits, and is decided anew then. */
    record HoldUntil(Instant until, ContactReason reason) implements ContactDecision {}

    /** It does not go. */
    record Drop(ContactReason reason) implements ContactDecision {}
}
