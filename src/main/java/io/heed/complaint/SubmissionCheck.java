package io.heed.complaint;

import io.heed.knowledge.Catalogue;
import io.heed.shared.EmailAddress;
import io.heed.shared.PhoneNumber;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is asked of a submission: words, a way to reach the customer, and nothing that we do not know. */
@Component
class SubmissionCheck {

    static final int LONGEST_TEXT = 20_000;

    /** As long as the column of the customer's language. */
    private static final int LONGEST_LANGUAGE_TAG = 20;

    private static final String ELSEWHERE = "OTHER";
    private static final Set<String> CHANNELS = Set.of("web", "api", "phone", "branch", "email", "social");

    private static final Map<String, String> ZONES = Map.of(
            "UK",
            "Europe/London",
            "EU",
            "Europe/Brussels",
            "PL",
            "Europe/Warsaw",
            "US",
            "America/New_York",
            "AU",
            "Australia/Sydney",
            ELSEWHERE,
            "UTC");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t\\x{85}\\x{2028}\\x{2029}]+");

    private final Catalogue catalogue;

    SubmissionCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void key(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused("Idempotency-Key", "complaint.key-shape");
        }
    }

    /**
     * The submission with its gaps filled: channel, jurisdiction, language and zone are never null afterwards.
     *
     * @throws Refused naming all fields that cannot be accepted
     */
    Submission submission(Submission sent) {
        return submission(sent, false);
    }

    /**
     * The same, when the customer can be reached through somebody else.
     *
     * @throws Refused naming all fields that cannot be accepted
     */
    Submission submission(Submission sent, boolean reachedElsewhere) {
        var wrong = new ArrayList<Refused>();
        var channel = sent.channel() == null ? "api" : sent.channel();
        var jurisdiction = sent.jurisdiction() == null ? ELSEWHERE : sent.jurisdiction();
        var accepted = new Submission(
                noted(wrong, () -> known("channel", channel, CHANNELS)),
                customer(sent, ZONES.getOrDefault(jurisdiction, ZONES.get(ELSEWHERE)), reachedElsewhere, wrong),
                noted(wrong, () -> product(sent.product())),
                noted(wrong, () -> region(sent.region())),
                noted(wrong, () -> known("jurisdiction", jurisdiction, ZONES.keySet())),
                noted(wrong, () -> text(sent.text())),
                noted(wrong, () -> words("desiredOutcome", sent.desiredOutcome(), 2_000)),
                sent.anonymous(),
                sent.textIsStandIn());
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return accepted;
    }

    /** Goes on after a refusal, so that everything that is wrong can be told at once. */
    static <T> T noted(List<Refused> wrong, Supplier<T> part) {
        try {
            return part.get();
        } catch (Refused refused) {
            wrong.addAll(refused.all());
            return null;
        }
    }

    private static String text(String sent) {
        var text = words("text", sent, LONGEST_TEXT);
        if (text == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        return text;
    }

    private String product(String id) {
        return id == null || catalogue.isProduct(id) ? id : known("product", id, catalogue.productIds());
    }

    private static Submission.CustomerDetails customer(
            Submission sent, String zoneOfJurisdiction, boolean reachedElsewhere, List<Refused> wrong) {
        var given = sent.customer() == null ? Submission.CustomerDetails.NOBODY : sent.customer();
        if (!sent.anonymous() && !reachedElsewhere && isBlank(given.email()) && isBlank(given.phone())) {
            wrong.add(new Refused("customer", "complaint.contact-missing"));
        }
        return new Submission.CustomerDetails(
                noted(wrong, () -> oneLine(words("customer.name", given.name(), 200))),
                noted(wrong, () -> email("customer.email", given.email())),
                noted(wrong, () -> phone("customer.phone", given.phone())),
                noted(wrong, () -> language(given.locale())),
                noted(wrong, () -> zone(given.timeZone() == null ? zoneOfJurisdiction : given.timeZone())));
    }

    /** A name stands in greetings: whoever gives somebody else's address cannot write paragraphs into our letter. */
    private static String oneLine(String name) {
        return name == null ? null : LINE_BREAKS.matcher(name).replaceAll(" ").strip();
    }

    private static Locale language(Locale given) {
        var language = given == null ? Locale.ENGLISH : given.stripExtensions();
        if (language.getLanguage().isEmpty() || language.toLanguageTag().length() > LONGEST_LANGUAGE_TAG) {
            throw new Refused("customer.locale", "complaint.unknown-language");
        }
        return language;
    }

    private static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException unknown) {
            throw new Refused("customer.timeZone", "complaint.unknown-zone");
        }
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    static String email(String field, String value) {
        return shaped(field, value, EmailAddress::isShaped, "complaint.email-shape");
    }

    static String phone(String field, String value) {
        return shaped(field, value, PhoneNumber::isShaped, "complaint.phone-shape");
    }

    /** One of the values of {@code type}, by name. */
    static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        return Enum.valueOf(type, known(field, value == null ? "" : value, names));
    }

    static String words(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        PlainText.require(field, value);
        if (value.codePointCount(0, value.length()) > longest) {
            throw new Refused(field, "complaint.too-long", longest);
        }
        return value;
    }

    private static String shaped(String field, String value, Predicate<String> shape, String messageKey) {
        if (isBlank(value)) {
            return null;
        }
        var stripped = PlainText.require(field, value).strip();
        if (!shape.test(stripped)) {
            throw new Refused(field, messageKey);
        }
        return stripped;
    }

    private String region(String id) {
        return id == null ? null : known("region", id, catalogue.regionIds());
    }

    private static String known(String field, String value, Set<String> values) {
        if (value != null && !values.contains(value)) {
            throw new Refused(field, "complaint.unknown-value", String.join(", ", new TreeSet<>(values)));
        }
        return value;
    }
}
