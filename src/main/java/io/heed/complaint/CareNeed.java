package io.heed.complaint;

import java.time.Instant;

/**
 * That somebody needs extra care, and, if they agreed to it, why.
 *
 * @param kind what kind of need, or null without consent
 * @param need what helps, in a few words, or null
 * @param consent whether the customer agreed that kind and need are kept
 * @param withdrawnAt when the customer took the consent back, or null
 */
public record CareNeed(
        Kind kind,
        String need,
        boolean consent,
        String notedBy,
        Instant notedAt,
        String withdrawnBy,
        Instant withdrawnAt) {

    /** What kind of need. */
    public enum Kind {
        HEARING,
        SIGHT,
        LANGUAGE,
        ILLNESS,
        BEREAVEMENT,
        MONEY,
        AGE,
        OTHER
    }

    /** As it was filled in, before anything was checked. */
    public record Given(boolean consent, String kind, String need) {}

    /** The same without what is nobody's business but of those who help. */
    CareNeed withoutDetails() {
        return new CareNeed(null, null, consent, notedBy, notedAt, withdrawnBy, withdrawnAt);
    }
}
