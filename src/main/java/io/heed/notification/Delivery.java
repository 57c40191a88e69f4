package io.heed.notification;

import java.time.Duration;

/**
 * How an attempt ended.
 *
 * @param reason what the other side said, null when delivered
 * @param holdOff how long not to try again, when that is known; else null
 */
record Delivery(Outcome outcome, String reason, Duration holdOff) {

    static final Delivery DELIVERED = new Delivery(Outcome.DELIVERED, null);

    private static final int LONGEST = 500;

    Delivery {
        if (reason != null && reason.length() > LONGEST) {
            var end = Character.isHighSurrogate(reason.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            reason = reason.substring(0, end);
        }
    }

    Delivery(Outcome outcome, String reason) {
        this(outcome, reason, null);
    }

    enum Outcome {
        DELIVERED,
        /** This letter did not get through this time. */
        FAILED,
        /** The recipient is refused for good: trying again would change nothing. */
        REFUSED,
        /** The server cannot be reached: no letter would get through now. */
        UNREACHABLE,
        /** Not sent yet, because it would wake the customer. */
        HELD
    }
}
