package io.heed.customer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a customer has ordered, as another system told it.
 *
 * @param reference the order's number there
 * @param customer whose it is, by key
 * @param product a product's key
 * @param region a region's key, or null
 * @param carrier who brings it, in lower case, or null
 * @param trackingNumber what the carrier calls it, or null
 * @param promisedOn the day that the customer was told, or null
 * @param changedAt since when it has been in this state; null when the other system does not say
 */
public record CustomerOrder(
        String reference,
        long customer,
        String product,
        String region,
        State state,
        String carrier,
        String trackingNumber,
        LocalDate promisedOn,
        Instant changedAt) {

    /** How far an order has come. */
    public enum State {
        /** The customer has begun to order, and not yet ordered. */
        STARTED,
        /** It is ordered. */
        PLACED,
        /** It is on its way. */
        SHIPPED,
        /** The customer has it. */
        DELIVERED,
        /** Nothing will come of it. */
        CANCELLED
    }

    /** The same as another customer's. */
    public CustomerOrder of(long owner) {
        return new CustomerOrder(
                reference, owner, product, region, state, carrier, trackingNumber, promisedOn, changedAt);
    }

    /** The same with the time since when it is in its state: as it was told, else as we knew, else now. */
    CustomerOrder after(CustomerOrder earlier, Instant now) {
        if (changedAt != null) {
            return this;
        }
        var since = earlier != null && earlier.state == state ? earlier.changedAt : now;
        return new CustomerOrder(
                reference, customer, product, region, state, carrier, trackingNumber, promisedOn, since);
    }
}
