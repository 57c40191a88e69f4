package io.heed.register;

import io.heed.shared.CaseNumber;
import java.time.LocalDate;

/**
 * An entry in the list.
 *
 * @param beginning the first 200 characters of the text
 */
public record RegisterLine(
        long id,
        String source,
        String externalId,
        LocalDate receivedOn,
        String productGiven,
        String issue,
        String beginning,
        boolean textIsStandIn,
        String response,
        CaseNumber caseNumber) {}
