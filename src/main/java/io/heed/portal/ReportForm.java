package io.heed.portal;

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
        String timeZone,
        String website,
        @BindParam("never") String files) {

    /** An empty form with a key of its own. */
    static ReportForm empty() {
        return new ReportForm(newKey(), null, null, null, null, null, null, null, null, null, null, null, null);
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

    /** What is sent in: empty fields are absent, and an anonymous report carries no contact. */
    Submission asSubmission(Locale locale) {
        var customer = isAnonymous()
                ? new CustomerDetails(null, null, null, locale, given(timeZone))
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
