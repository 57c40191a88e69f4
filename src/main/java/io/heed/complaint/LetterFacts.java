package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a letter about a case needs to know of the case and its customer.
 *
 * @param name the customer's name, or null when unknown
 * @param email where letters go, or null: then the letter is only in the portal
 * @param locale the customer's language
 * @param zone where the customer reads dates
 * @param trackingUrl the customer's own link to the case
 * @param ownerFirstName the named owner's first name, or null before there is one
 * @param ombudsman the key of the ombudsman's signpost for jurisdiction and product line
 */
public record LetterFacts(
        CaseNumber caseNumber,
        long customerId,
        String name,
        String email,
        Locale locale,
        ZoneId zone,
        String trackingUrl,
        String ownerFirstName,
        String product,
        String jurisdiction,
        String ombudsman,
        Instant receivedAt) {}
