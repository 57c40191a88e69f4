package io.heed.customer;

import java.time.LocalDate;

/**
 * What a customer has with us, as another system told it.
 *
 * @param reference the contract's number there
 * @param customer whose it is, by key
 * @param product a product's key
 * @param region a region's key, or null
 * @param jurisdiction whose law holds, such as {@code US-CA}, or null
 * @param skill how much experience the customer has, or null
 * @param startsOn the first day, or null
 * @param firstBillOn the day of the first bill, or null
 * @param renewsOn the day from which it holds for another term, or null
 * @param endsOn the last day, or null
 * @param refillOn the day when something is used up or to be filled up, or null
 */
public record Contract(
        String reference,
        long customer,
        String product,
        String region,
        String jurisdiction,
        String skill,
        LocalDate startsOn,
        LocalDate firstBillOn,
        LocalDate renewsOn,
        LocalDate endsOn,
        LocalDate refillOn) {

    /** The same as another customer's. */
    public Contract of(long owner) {
        return new Contract(
                reference,
                owner,
                product,
                region,
                jurisdiction,
                skill,
                startsOn,
                firstBillOn,
                renewsOn,
                endsOn,
                refillOn);
    }
}
