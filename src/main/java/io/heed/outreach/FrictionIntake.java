package io.heed.outreach;

import io.heed.customer.Customers;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes annoyances from other systems: names what is wrong with one, all at once, or notes it. */
@Service
@Transactional
public class FrictionIntake {

    private static final int LONGEST_ID = 255;

    /** Clocks of other systems may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Frictions frictions;
    private final Customers customers;
    private final Clock clock;

    FrictionIntake(Frictions frictions, Customers customers, Clock clock) {
        this.frictions = frictions;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * As it was sent.
     *
     * @param kind the name of a {@link FrictionKind}
     * @param email the customer's, or null
     * @param phone the customer's, or null
     * @param at ISO 8601 with an offset, or null for now
     */
    public record Sent(String source, String id, String kind, String email, String phone, String at) {}

    /**
     * Notes it, once.
     *
     * @throws Refused naming every field that is wrong
     */
    public Frictions.Noted note(Sent sent) {
        var wrong = new ArrayList<Refused>();
        checked(wrong, () -> source(sent.source()));
        checked(wrong, () -> id(sent.id()));
        var kind = checked(wrong, () -> kind(sent.kind()));
        var at = checked(wrong, () -> at(sent.at()));
        var customer = checked(wrong, () -> customer(sent));
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return frictions.note(customer, kind, sent.source(), sent.id(), at);
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
        if (given == null || !SignalCheck.SOURCE.matcher(given).matches() || given.equals(Frictions.OURSELVES)) {
            throw new Refused("source", "outreach.friction.source");
        }
        return given;
    }

    private static String id(String given) {
        if (given == null || given.isBlank() || given.codePointCount(0, given.length()) > LONGEST_ID) {
            throw new Refused("id", "outreach.friction.id", LONGEST_ID);
        }
        return PlainText.require("id", given);
    }

    private static FrictionKind kind(String given) {
        return Arrays.stream(FrictionKind.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "kind",
                        "outreach.friction.kind",
                        Arrays.stream(FrictionKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private Instant at(String given) {
        if (given == null) {
            return clock.instant();
        }
        try {
            var at = OffsetDateTime.parse(given).toInstant();
            if (at.isAfter(clock.instant().plus(AHEAD)) || at.isBefore(Instant.EPOCH)) {
                throw new Refused("at", "outreach.friction.at");
            }
            return at;
        } catch (DateTimeParseException noInstant) {
            throw new Refused("at", "outreach.friction.at");
        }
    }

    /** Whoever may tell us of annoyances is a system of our own, which may learn whom we know. */
    private long customer(Sent sent) {
        var email = given("email", sent.email());
        var phone = given("phone", sent.phone());
        if (email == null && phone == null) {
            throw new Refused("email", "outreach.friction.customer-missing");
        }
        return customers.reachedBy(email, phone).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused(email == null ? "phone" : "email", "outreach.friction.customer-unknown"));
    }

    private static String given(String field, String value) {
        return value == null || value.isBlank()
                ? null
                : PlainText.require(field, value).strip();
    }
}
