package io.heed.complaint;

import io.heed.knowledge.Catalogue;
import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is asked of a submission: words, a way to reach the customer, and nothing that we do not know. */
@Component
class SubmissionCheck {

    static final int LONGEST_TEXT = 20_000;

    private static final Set<String> CHANNELS = Set.of("web", "api", "phone", "branch", "email", "social");

    private static final Map<String, String> ZONES = Map.of(
            "UK", "Europe/London",
            "EU", "Europe/Brussels",
            "PL", "Europe/Warsaw",
            "US", "America/New_York",
            "AU", "Australia/Sydney",
            "OTHER", "UTC");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"]{1,64}@[^\\s@<>(),;:\"]{1,189}\\.[^\\s@.<>(),;:\"]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,30}[0-9]");

    private final Catalogue catalogue;

    SubmissionCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void key(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused("Idempotency-Key", "complaint.key-shape");
        }
    }

    /** The submission with its gaps filled: channel, jurisdiction, language and zone are never null afterwards. */
    Submission submission(Submission sent) {
        var text = words("text", sent.text(), LONGEST_TEXT);
        if (text == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        var jurisdiction = sent.jurisdiction() == null ? "OTHER" : sent.jurisdiction();
        known("jurisdiction", jurisdiction, ZONES.keySet());
        var channel = sent.channel() == null ? "api" : sent.channel();
        known("channel", channel, CHANNELS);
        if (sent.product() != null) {
            known("product", sent.product(), catalogue.productIds());
        }
        if (sent.region() != null) {
            known("region", sent.region(), catalogue.regionIds());
        }
        return new Submission(
                channel,
                customer(sent, ZONES.get(jurisdiction)),
                sent.product(),
                sent.region(),
                jurisdiction,
                text,
                words("desiredOutcome", sent.desiredOutcome(), 2_000),
                sent.anonymous());
    }

    private static Submission.CustomerDetails customer(Submission sent, String zoneOfJurisdiction) {
        var given = sent.customer() == null ? Submission.CustomerDetails.NOBODY : sent.customer();
        var email = shaped("customer.email", given.email(), EMAIL, 254, "complaint.email-shape");
        var phone = shaped("customer.phone", given.phone(), PHONE, 40, "complaint.phone-shape");
        if (!sent.anonymous() && email == null && phone == null) {
            throw new Refused("customer", "complaint.contact-missing");
        }
        var locale = given.locale() == null ? Locale.ENGLISH : given.locale();
        var zone = given.timeZone() == null ? zoneOfJurisdiction : given.timeZone();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Refused("customer.timeZone", "complaint.unknown-zone");
        }
        var name = words("customer.name", given.name(), 200);
        return new Submission.CustomerDetails(name, email, phone, locale, zone);
    }

    static String words(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            throw new Refused(field, "complaint.nul-byte");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            throw new Refused(field, "complaint.too-long", longest);
        }
        return value;
    }

    private static String shaped(String field, String value, Pattern shape, int longest, String messageKey) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.length() > longest || !shape.matcher(stripped).matches()) {
            throw new Refused(field, messageKey);
        }
        return stripped;
    }

    private static void known(String field, String value, Set<String> values) {
        if (!values.contains(value)) {
            throw new Refused(field, "complaint.unknown-value", String.join(", ", new java.util.TreeSet<>(values)));
        }
    }
}
