package io.heed.complaint;

import io.heed.customer.Reach;
import io.heed.customer.SocialOrigin;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a letter about a case needs to know of the case and its customer.
 *
 * @param name the reader's name, or null when unknown: the customer's or that of who acts for the customer
 * @param locale the customer's language
 * @param zone where the customer reads dates
 * @param trackingUrl the customer's own link to the case
 * @param ownerFirstName the named owner's first name, or null before there is one
 * @param onBehalfOf the customer's name when somebody else reads the letter, or null
 * @param ombudsman the key of the ombudsman's signpost for jurisdiction and product line
 * @param reach on which ways the customer can be reached
 * @param origin the public post that the case came from, or null
 */
public record LetterFacts(
        CaseNumber caseNumber,
        long customerId,
        String name,
        Locale locale,
        ZoneId zone,
        String trackingUrl,
        String ownerFirstName,
        String product,
        String jurisdiction,
        String ombudsman,
        Instant receivedAt,
        Reach reach,
        SocialOrigin origin,
        String onBehalfOf) {

    /** A letter to the customer. */
    public LetterFacts(
            CaseNumber caseNumber,
            long customerId,
            String name,
            Locale locale,
            ZoneId zone,
            String trackingUrl,
            String ownerFirstName,
            String product,
            String jurisdiction,
            String ombudsman,
            Instant receivedAt,
            Reach reach,
            SocialOrigin origin) {
        this(
                caseNumber,
                customerId,
                name,
                locale,
                zone,
                trackingUrl,
                ownerFirstName,
                product,
                jurisdiction,
                ombudsman,
                receivedAt,
                reach,
                origin,
                null);
    }

    /** The e-mail address as given, or null. */
    public String email() {
        return reach.email();
    }
}
