package io.heed.desk.web;

import io.heed.complaint.CareNeed;
import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Representative;
import io.heed.complaint.Submission;
import io.heed.complaint.Submission.CustomerDetails;
import java.util.Locale;
import java.util.UUID;

/**
 * What an agent has typed while somebody tells what happened.
 *
 * @param key drawn with the empty form, so that a second click makes no second case
 * @param channel {@code phone} or {@code branch}
 * @param anonymous {@code true} when ticked; anything else is not, and so for the other boxes
 * @param care whether extra care is needed
 * @param careConsent whether the customer agrees that the reason is kept
 * @param represented whether somebody acts for the customer
 */
record IntakeForm(
        String key,
        String channel,
        String text,
        String desiredOutcome,
        String product,
        String region,
        String jurisdiction,
        String name,
        String email,
        String phone,
        String language,
        String anonymous,
        String care,
        String careConsent,
        String careKind,
        String careNeed,
        String represented,
        String representativeName,
        String relation,
        String representativeEmail,
        String representativePhone,
        String authoritySeen,
        String authorityNote) {

    /** An empty form with a key of its own. */
    static IntakeForm empty(String channel, Locale locale) {
        return new IntakeForm(
                newKey(),
                channel,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                locale.getLanguage(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same under a new key. */
    IntakeForm again() {
        return new IntakeForm(
                newKey(),
                channel,
                text,
                desiredOutcome,
                product,
                region,
                jurisdiction,
                name,
                email,
                phone,
                language,
                anonymous,
                care,
                careConsent,
                careKind,
                careNeed,
                represented,
                representativeName,
                relation,
                representativeEmail,
                representativePhone,
                authoritySeen,
                authorityNote);
    }

    /** The complaint: empty fields are absent, and without a name there is no contact either. */
    Submission asSubmission() {
        var locale = given(language) == null ? null : Locale.forLanguageTag(language);
        var customer = isTicked(anonymous)
                ? new CustomerDetails(null, null, null, locale, null)
                : new CustomerDetails(given(name), given(email), given(phone), locale, null);
        return new Submission(
                given(channel),
                customer,
                given(product),
                given(region),
                given(jurisdiction),
                typed(text),
                typed(desiredOutcome),
                isTicked(anonymous));
    }

    /** What was noted beside it. Whoever fills in the details means the box above them, too. */
    IntakeNotes notes(String by) {
        return new IntakeNotes(isRepresented() ? representative() : null, isCareNeeded() ? careGiven() : null, by);
    }

    boolean isCareNeeded() {
        return isTicked(care) || isTicked(careConsent) || given(careKind) != null || given(careNeed) != null;
    }

    boolean isRepresented() {
        return isTicked(represented)
                || given(representativeName) != null
                || given(representativeEmail) != null
                || given(representativePhone) != null;
    }

    CareNeed.Given careGiven() {
        return new CareNeed.Given(isTicked(careConsent), given(careKind), typed(careNeed));
    }

    Representative.Given representative() {
        return new Representative.Given(
                given(representativeName),
                given(relation),
                given(representativeEmail),
                given(representativePhone),
                isTicked(authoritySeen),
                typed(authorityNote));
    }

    private static boolean isTicked(String box) {
        return "true".equals(box);
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Browsers send every line end as two characters. */
    private static String typed(String value) {
        return value == null || value.isBlank() ? null : value.replace("\r\n", "\n");
    }

    private static String newKey() {
        return "desk-" + UUID.randomUUID();
    }
}
