package io.heed.register;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A complaint as a file brought it. What the file left empty is null; what it says does not apply ({@code N/A}) is kept as
 * written, which is another thing.
 *
 * @param id 0 before it is stored
 * @param source where the external id is one of its kind; the mapping's name unless the sender said another
 * @param externalId the number the complaint has there
 * @param receivedOn the file's own day, without a zone; so are the other days
 * @param sentOn when it was passed to the company, or null
 * @param productGiven what the file calls the product
 * @param product our product, or null when nothing says which it is
 * @param timely whether the answer came in time, in the file's words
 * @param zip may be masked, as in {@code 601XX}
 * @param text the customer's words; where the file has none, the issue it names
 * @param textIsStandIn whether the text is not the customer's
 * @param caseNumber the case opened from it, or null for a record only
 * @param importedBy user name
 */
public record RegisterEntry(
        long id,
        String source,
        String externalId,
        LocalDate receivedOn,
        LocalDate sentOn,
        LocalDate closedOn,
        String channel,
        String productGiven,
        String subProduct,
        String product,
        String issue,
        String subIssue,
        String company,
        String publicResponse,
        String response,
        String timely,
        String disputed,
        String consent,
        String tags,
        String region,
        String zip,
        String jurisdiction,
        String name,
        String email,
        String phone,
        String locale,
        String timeZone,
        String text,
        boolean textIsStandIn,
        String desiredOutcome,
        CaseNumber caseNumber,
        Instant importedAt,
        String importedBy) {}
