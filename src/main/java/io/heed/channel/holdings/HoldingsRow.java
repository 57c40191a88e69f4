package io.heed.channel.holdings;

import io.heed.customer.Contact;
import io.heed.customer.Contract;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings.Held;
import io.heed.outreach.Signal;
import io.heed.shared.EmailAddress;
import io.heed.shared.PhoneNumber;
import io.heed.shared.Refused;
import io.heed.shared.csv.NamedRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One record of a file of contracts or orders; what cannot be right is refused by its column.
 *
 * @param products the keys of all products
 * @param regions the keys of all regions
 */
record HoldingsRow(NamedRow row, Set<String> products, Set<String> regions) {

    private static final List<String> WHO = List.of("name", "email", "phone", "locale", "timeZone");

    static final List<String> CONTRACT_NEEDS = List.of("reference", "product");
    static final List<String> CONTRACT_MAY_SAY =
            with("region", "jurisdiction", "skill", "startsOn", "firstBillOn", "renewsOn", "endsOn", "refillOn");
    static final List<String> ORDER_NEEDS = List.of("reference", "product", "state");
    static final List<String> ORDER_MAY_SAY = with("region", "carrier", "trackingNumber", "promisedOn", "changedAt");

    private static final String ELSEWHERE = "OTHER";
    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9-]{1,40}");

    private static List<String> with(String... more) {
        return Stream.concat(WHO.stream(), Stream.of(more)).toList();
    }

    Held<Contract> contract() {
        var contract = new Contract(
                reference(),
                0,
                product(),
                region(),
                jurisdiction(),
                shaped("skill", WORD),
                row.day("startsOn"),
                row.day("firstBillOn"),
                row.day("renewsOn"),
                row.day("endsOn"),
                row.day("refillOn"));
        return new Held<>(who(), contract);
    }

    Held<CustomerOrder> order() {
        var order = new CustomerOrder(
                reference(),
                0,
                product(),
                region(),
                state(),
                shaped("carrier", CARRIER),
                shaped("trackingNumber", REFERENCE),
                row.day("promisedOn"),
                changedAt());
        return new Held<>(who(), order);
    }

    private String reference() {
        row.required("reference", 64);
        return shaped("reference", REFERENCE);
    }

    /** Never nobody's: what holds for no law in particular would be taken for what holds for all of them. */
    private String jurisdiction() {
        var jurisdiction = shaped("jurisdiction", Signal.JURISDICTION);
        return jurisdiction == null ? ELSEWHERE : jurisdiction;
    }

    private String product() {
        var product = row.required("product", 40);
        if (!products.contains(product)) {
            throw new Refused("product", "file.unknown-product");
        }
        return product;
    }

    private String region() {
        var region = row.text("region", 40);
        if (region != null && !regions.contains(region)) {
            throw new Refused("region", "file.unknown-region");
        }
        return region;
    }

    private CustomerOrder.State state() {
        var state = row.required("state", 20);
        return Stream.of(CustomerOrder.State.values())
                .filter(each -> each.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow(() -> new Refused("state", "file.unknown-state"));
    }

    private Instant changedAt() {
        var written = row.text("changedAt", 40);
        try {
            return written == null ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refused("changedAt", "file.instant");
        }
    }

    private Contact who() {
        var email = checked("email", 254, EmailAddress::isShaped);
        var phone = checked("phone", 40, PhoneNumber::isShaped);
        if (email == null && phone == null) {
            throw new Refused("email", "file.no-address");
        }
        var name = row.text("name", 200);
        return new Contact(name == null ? null : name.replaceAll("\\s+", " "), email, phone, locale(), zone());
    }

    private Locale locale() {
        var tag = row.text("locale", 20);
        try {
            return tag == null
                    ? Locale.ENGLISH
                    : new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException unreadable) {
            throw new Refused("locale", "file.shape");
        }
    }

    private ZoneId zone() {
        var zone = row.text("timeZone", 60);
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException unknown) {
            throw new Refused("timeZone", "file.shape");
        }
    }

    private String shaped(String column, Pattern shape) {
        return checked(column, 64, given -> shape.matcher(given).matches());
    }

    private String checked(String column, int longest, Predicate<String> isGood) {
        var given = row.text(column, longest);
        if (given != null && !isGood.test(given)) {
            throw new Refused(column, "file.shape");
        }
        return given;
    }
}
