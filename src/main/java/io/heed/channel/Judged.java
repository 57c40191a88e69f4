package io.heed.channel;

import java.util.function.Supplier;

/**
 * A message with what is to become of it.
 *
 * @param decision runs once, inside the transaction in which the message is kept
 */
public record Judged(Arrival arrival, Supplier<Outcome> decision) {

    /** A message whose fate is known already. */
    public static Judged as(Arrival arrival, Outcome outcome) {
        return new Judged(arrival, () -> outcome);
    }
}
