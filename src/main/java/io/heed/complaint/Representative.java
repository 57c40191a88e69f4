package io.heed.complaint;

import io.heed.customer.Reach;
import java.time.Instant;

/**
 * Somebody who acts for a complainant.
 *
 * @param authoritySeen whether we have seen that the complainant wants it, or that the law allows it
 * @param authorityNote what was seen, such as "letter of 3 May", or null
 * @param emailBouncedAt since when letters to the address come back, or null
 * @param phoneRefusedAt since when text messages to the number are refused, or null
 */
public record Representative(
        String name,
        Relation relation,
        String email,
        String phone,
        boolean authoritySeen,
        String authorityNote,
        String notedBy,
        Instant notedAt,
        Instant emailBouncedAt,
        Instant phoneRefusedAt) {

    /** Where letters reach them, and what is known not to work. */
    Reach reach() {
        return Reach.at(email, phone, emailBouncedAt != null, phoneRefusedAt != null);
    }

    /** What ties them to the complainant. */
    public enum Relation {
        FAMILY,
        LAWYER,
        ORGANISATION,
        OTHER
    }

    /** As it was filled in, before anything was checked. */
    public record Given(
            String name, String relation, String email, String phone, boolean authoritySeen, String authorityNote) {}
}
