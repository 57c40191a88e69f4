package io.heed.portal;

import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Representative;
import io.heed.complaint.Submission;
import io.heed.complaint.Submission.CustomerDetails;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The report as it stands in the form.
 *
 * @param key drawn with the empty form, so that a second click on "send" makes no second case
 * @param anonymous {@code true} when ticked; anything else is not
 * @param forSomebody {@code true} when the writer acts for somebody else: then name and contact are the writer's
 * @param complainant the name of whom it happened to
 * @param relation what ties the writer to them
 * @param declared {@code true} when the writer declares to be allowed to
 * @param timeZone filled in by the browser where script runs
 * @param website a trap: people do not see it, robots fill it in
 * @param files never bound: the name that a refused file is shown beside
 */
record ReportForm(
        String key,
        String text,
        String desiredOutcome,
        String product,
        String region,
        String jurisdiction,
        String name,
        String email,
        String phone,
        String anonymous,
        String forSomebody,
        String complainant,
        String relation,
        String declared,
        String timeZone,
        String website,
        @BindParam("never") String files) {

    /** An empty form with a key of its own. */
    static ReportForm empty() {
        return new ReportForm(
                newKey(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The same words under a new key. */
    ReportForm again() {
        return new ReportForm(
                newKey(),
                text,
                desiredOutcome,
                product,
                region,
                jurisdiction,
                name,
                email,
                phone,
                anonymous,
                forSomebody,
                complainant,
                relation,
                declared,
                timeZone,
                null,
                null);
    }

    boolean hasWords() {
        return given(text) != null;
    }

    boolean hasContact() {
        return isAnonymous() || given(email) != null || given(phone) != null;
    }

    boolean isAnonymous() {
        return "true".equals(anonymous);
    }

    boolean isByRobot() {
        return given(website) != null;
    }

    /** Whether the writer acts for somebody else; an anonymous report is nobody's but the writer's. */
    boolean isForSomebody() {
        return !isAnonymous() && ("true".equals(forSomebody) || given(complainant) != null);
    }

    boolean isDeclared() {
        return "true".equals(declared);
    }

    boolean hasComplainant() {
        return given(complainant) != null;
    }

    boolean hasName() {
        return given(name) != null;
    }

    /** Who acts for the complainant, if somebody does; their authority is still to be seen. */
    IntakeNotes notes() {
        return isForSomebody()
                ? new IntakeNotes(
                        new Representative.Given(given(name), given(relation), given(email), given(phone), false, null),
                        null,
                        null)
                : IntakeNotes.NONE;
    }

    /** What is sent in: empty fields are absent, and an anonymous report carries no contact. */
    Submission asSubmission(Locale locale) {
        var customer = isAnonymous() || isForSomebody()
                ? new CustomerDetails(isForSomebody() ? given(complainant) : null, null, null, locale, given(timeZone))
                : new CustomerDetails(given(name), given(email), given(phone), locale, given(timeZone));
        return new Submission(
                "web",
                customer,
                given(product),
                given(region),
                given(jurisdiction),
                Typed.asTyped(text),
                Typed.asTyped(desiredOutcome),
                isAnonymous());
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String newKey() {
        return "web-" + UUID.randomUUID();
    }
}
