package io.heed.survey;

import io.heed.customer.Customers;
import io.heed.knowledge.Catalogue;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes from other systems what customers may be asked about: names what is wrong, all at once, or notes it. */
@Service
public class SurveyEventIntake {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST_ID = 255;

    /** Clocks of other systems may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Nobody remembers how it was longer ago. */
    private static final Duration BEHIND = Duration.ofDays(30);

    private final SurveyOccasions occasions;
    private final Customers customers;
    private final Catalogue catalogue;
    private final Clock clock;

    SurveyEventIntake(SurveyOccasions occasions, Customers customers, Catalogue catalogue, Clock clock) {
        this.occasions = occasions;
        this.customers = customers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * As it was sent.
     *
     * @param event the name of an {@link Occasion}, but for complaints, which we close ourselves
     * @param email the customer's, or null
     * @param phone the customer's, or null
     * @param product a product's key, or null
     * @param region a region's key, or null
     * @param at ISO 8601 with an offset, or null for now
     */
    public record Sent(
            String source,
            String id,
            String event,
            String email,
            String phone,
            String product,
            String region,
            String at) {}

    /**
     * Notes it, once.
     *
     * @return whether it was not known before
     * @throws Refused naming every field that is wrong
     */
    public boolean note(Sent sent) {
        var wrong = new ArrayList<Refused>();
        checked(wrong, () -> source(sent.source()));
        checked(wrong, () -> id(sent.id()));
        var occasion = checked(wrong, () -> event(sent.event()));
        var at = checked(wrong, () -> at(sent.at()));
        checked(wrong, () -> known("product", sent.product(), catalogue::productIds, "survey.event.product"));
        checked(wrong, () -> known("region", sent.region(), catalogue::regionIds, "survey.event.region"));
        var customer = checked(wrong, () -> customer(sent));
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return occasions.note(new SurveyOccasion(
                "api:" + sent.source() + ":" + sent.id(), occasion, customer, null, sent.product(), sent.region(), at));
    }

    private static <T> T checked(List<Refused> wrong, Supplier<T> part) {
        try {
            return part.get();
        } catch (Refused refused) {
            wrong.add(refused);
            return null;
        }
    }

    private static String source(String given) {
        if (given == null || !SOURCE.matcher(given).matches()) {
            throw new Refused("source", "survey.event.source");
        }
        return given;
    }

    private static String id(String given) {
        if (given == null || given.isBlank() || given.codePointCount(0, given.length()) > LONGEST_ID) {
            throw new Refused("id", "survey.event.id", LONGEST_ID);
        }
        return PlainText.require("id", given);
    }

    private static Occasion event(String given) {
        var known = Stream.of(Occasion.values())
                .filter(each -> each != Occasion.COMPLAINT_CLOSED)
                .toList();
        return known.stream()
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "event",
                        "survey.event.event",
                        known.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private Instant at(String given) {
        if (given == null) {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
        try {
            var at = OffsetDateTime.parse(given).toInstant();
            if (at.isAfter(clock.instant().plus(AHEAD))
                    || at.isBefore(clock.instant().minus(BEHIND))) {
                throw new Refused("at", "survey.event.at");
            }
            return at.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException noInstant) {
            throw new Refused("at", "survey.event.at");
        }
    }

    private static String known(String field, String given, Supplier<Set<String>> ids, String message) {
        if (given != null && !ids.get().contains(given)) {
            throw new Refused(field, message);
        }
        return given;
    }

    /** Whoever may tell us of events is a system of our own, which may learn whom we know. */
    private long customer(Sent sent) {
        var email = given("email", sent.email());
        var phone = given("phone", sent.phone());
        if (email == null && phone == null) {
            throw new Refused("email", "survey.event.customer-missing");
        }
        return customers.reachedBy(email, phone).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(email == null ? "phone" : "email", "survey.event.customer-unknown"));
    }

    private static String given(String field, String value) {
        return value == null || value.isBlank()
                ? null
                : PlainText.require(field, value).strip();
    }
}
