package io.heed.complaint;

import java.time.Instant;

/**
 * Somebody who acts for a complainant.
 *
 * @param authoritySeen whether we have seen that the complainant wants it, or that the law allows it
 * @param authorityNote what was seen, such as "letter of 3 May", or null
 */
public record Representative(
        String name,
        Relation relation,
        String email,
        String phone,
        boolean authoritySeen,
        String authorityNote,
        String notedBy,
        Instant notedAt) {

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
