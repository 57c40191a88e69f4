package io.heed.complaint;

import io.heed.customer.Customer;
import java.util.Locale;

/**
 * A complaint as the customer sent it, before anything was checked.
 *
 * @param channel how it came: web, api, phone, branch, email
 * @param customer who complains; may be empty when {@code anonymous}
 * @param product a product's key, or null when the customer did not say
 * @param region a region's key, or null
 * @param jurisdiction whose rules apply, such as UK, EU, PL, AU or US; null means the product's home
 * @param text the customer's own words, kept as sent; up to 20,000 characters
 * @param desiredOutcome what the customer would like to happen, or null
 * @param anonymous whether the customer wants no name on the case; then only the link leads to it
 * @param textIsStandIn whether the text is not the customer's but what a file says the complaint is about
 */
public record Submission(
        String channel,
        CustomerDetails customer,
        String product,
        String region,
        String jurisdiction,
        String text,
        String desiredOutcome,
        boolean anonymous,
        boolean textIsStandIn) {

    /** A complaint in the customer's own words. */
    public Submission(
            String channel,
            CustomerDetails customer,
            String product,
            String region,
            String jurisdiction,
            String text,
            String desiredOutcome,
            boolean anonymous) {
        this(channel, customer, product, region, jurisdiction, text, desiredOutcome, anonymous, false);
    }

    /**
     * Who complains and how to reach them.
     *
     * @param locale the language to write in, such as {@code pl}; null means English
     * @param timeZone an IANA zone such as {@code Europe/Warsaw}; null means the team's
     */
    public record CustomerDetails(String name, String email, String phone, Locale locale, String timeZone) {

        /** Nobody named. */
        public static final CustomerDetails NOBODY = new CustomerDetails(null, null, null, null, null);

        /** Somebody whom we know. */
        public static CustomerDetails of(Customer customer) {
            return new CustomerDetails(
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.locale(),
                    customer.timeZone().getId());
        }
    }
}
