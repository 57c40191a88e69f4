package io.heed.audit.history;

import io.heed.audit.history.CaseQuery.Day;
import io.heed.audit.history.CaseQuery.Place;
import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.EmailAddress;
import io.heed.shared.PhoneNumber;
import io.heed.shared.Refused;
import io.heed.shared.audit.CaseFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Understands a search as somebody wrote it. What cannot be understood is named, all of it at once. */
@Component
public class CaseAsked {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST = 254;
    private static final int MOST_CUSTOMERS = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{1,64}");

    private final Customers customers;
    private final CaseSearchMapper mapper;
    private final List<String> kinds;

    CaseAsked(Customers customers, CaseSearchMapper mapper, List<CaseFacts> families) {
        this.customers = customers;
        this.mapper = mapper;
        this.kinds = families.stream().map(CaseFacts::letters).sorted().toList();
    }

    /** A search as it was sent; what was left empty is null or blank. Days are of UTC. */
    public record Sent(
            String number,
            String customer,
            String by,
            String from,
            String to,
            String kind,
            String cause,
            String person,
            String decision,
            String step,
            String state,
            String after) {}

    /** The kinds of cases, each by its two letters. */
    public List<String> kinds() {
        var all = new TreeSet<>(kinds);
        all.addAll(mapper.kinds());
        return List.copyOf(all);
    }

    /**
     * What is looked for.
     *
     * @throws Refused naming each field that cannot be understood
     */
    public CaseQuery query(Sent sent) {
        var refusals = new ArrayList<Refused>();
        var from = tried(refusals, () -> day("from", sent.from()));
        var to = tried(refusals, () -> day("to", sent.to()));
        if (from != null && to != null && to.isBefore(from)) {
            refusals.add(new Refused("to", "history.period.backwards"));
        }
        var query = new CaseQuery(
                tried(refusals, () -> number(sent.number())),
                tried(refusals, () -> customers(sent.customer())),
                tried(refusals, () -> by(sent.by())),
                from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                tried(refusals, () -> kind(sent.kind())),
                tried(refusals, () -> cause(sent.cause())),
                tried(refusals, () -> person(sent.person())),
                tried(refusals, () -> chosen("decision", sent.decision(), true)),
                tried(refusals, () -> chosen("step", sent.step(), false)),
                tried(refusals, () -> running(sent.state())),
                tried(refusals, () -> place(sent.after())));
        if (!refusals.isEmpty()) {
            throw Refused.together(refusals);
        }
        return query;
    }

    private static <T> T tried(List<Refused> refusals, Supplier<T> understood) {
        try {
            return understood.get();
        } catch (Refused refused) {
            refusals.add(refused);
            return null;
        }
    }

    private static CaseNumber number(String text) {
        if (isEmpty(text)) {
            return null;
        }
        var number = text.strip().toUpperCase(Locale.ROOT);
        if (!CaseNumber.isValid(number)) {
            throw new Refused("number", "history.number.wrong");
        }
        return new CaseNumber(number);
    }

    private List<Long> customers(String text) {
        if (isEmpty(text)) {
            return null;
        }
        var wanted = text.strip();
        if (wanted.length() > LONGEST) {
            throw new Refused("customer", "history.customer.long", LONGEST);
        } else if (wanted.contains("@")) {
            if (!EmailAddress.isShaped(wanted)) {
                throw new Refused("customer", "history.customer.email");
            }
            return customers.reachedBy(wanted, null);
        } else if (PhoneNumber.isShaped(wanted)) {
            return customers.reachedBy(null, wanted);
        } else if (wanted.length() < SHORTEST_NAME) {
            throw new Refused("customer", "history.customer.short", SHORTEST_NAME);
        }
        var named = customers.named(wanted, MOST_CUSTOMERS + 1);
        if (named.size() > MOST_CUSTOMERS) {
            throw new Refused("customer", "history.customer.many", MOST_CUSTOMERS);
        }
        return named;
    }

    private static Day by(String text) {
        if (isEmpty(text) || "opened".equals(text)) {
            return Day.OPENED;
        } else if ("closed".equals(text)) {
            return Day.CLOSED;
        }
        throw new Refused("by", "history.choice.wrong");
    }

    private static LocalDate day(String field, String text) {
        if (isEmpty(text)) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new Refused(field, "history.period.far", FIRST_YEAR, LAST_YEAR);
            }
            return day;
        } catch (DateTimeException e) {
            throw new Refused(field, "history.period.no-day");
        }
    }

    private String kind(String text) {
        if (!isEmpty(text) && !kinds().contains(text)) {
            throw new Refused("kind", "history.choice.wrong");
        }
        return isEmpty(text) ? null : text;
    }

    private String cause(String text) {
        if (!isEmpty(text) && (text.length() > LONGEST || !mapper.isCause(text))) {
            throw new Refused("cause", "history.choice.wrong");
        }
        return isEmpty(text) ? null : text;
    }

    private static String person(String text) {
        if (isEmpty(text)) {
            return null;
        }
        var name = text.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw new Refused("person", "history.person.wrong");
        }
        return name;
    }

    private Integer chosen(String field, String text, boolean isOutcome) {
        if (isEmpty(text)) {
            return null;
        }
        var slash = text.indexOf('/');
        var first = slash < 0 ? text : text.substring(0, slash);
        var second = slash < 0 ? "" : text.substring(slash + 1);
        var known = text.length() > LONGEST
                ? Optional.<Integer>empty()
                : isOutcome ? mapper.outcome(first, second) : mapper.element(first, second);
        return known.orElseThrow(() -> new Refused(field, "history.choice.wrong"));
    }

    private static Boolean running(String text) {
        if (isEmpty(text)) {
            return null;
        } else if ("running".equals(text) || "ended".equals(text)) {
            return "running".equals(text);
        }
        throw new Refused("state", "history.choice.wrong");
    }

    private static Place place(String text) {
        if (isEmpty(text)) {
            return null;
        }
        var parts = text.split("_", 2);
        if (parts.length == 2 && CaseNumber.isValid(parts[1])) {
            try {
                return new Place(Instant.parse(parts[0]), new CaseNumber(parts[1]));
            } catch (DateTimeException e) {
                throw new Refused("after", "history.after.wrong");
            }
        }
        throw new Refused("after", "history.after.wrong");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
