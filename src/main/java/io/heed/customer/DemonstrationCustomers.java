package io.heed.customer;

import io.heed.customer.CustomerOrder.State;
import io.heed.customer.Holdings.Held;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Customers of a company that does not exist, with contracts in every region and a few orders, so that there is somebody to
 * tell of an outage. They are there from the first start on; their days are counted from it.
 */
@Component
@ConditionalOnProperty({"heed.demonstration", "heed.demonstration-customers"})
class DemonstrationCustomers {

    private static final List<String> ENGLISH = List.of(
            "Ada Nwosu",
            "Ben Hartley",
            "Chloe Martin",
            "Dev Patel",
            "Ella Brooks",
            "Farid Aziz",
            "Gwen Price",
            "Hugo Lane",
            "Isla Reid",
            "Joe Carter",
            "Kira Stone",
            "Liam Byrne");

    private static final List<String> POLISH = List.of(
            "Anna Nowak",
            "Bartosz Lis",
            "Celina Mazur",
            "Daniel Wrona",
            "Ewa Sikora",
            "Filip Baran",
            "Gabriela Duda",
            "Hubert Sowa",
            "Iga Zając",
            "Jakub Kos",
            "Kinga Wilk",
            "Leon Bielik");

    private static final List<String> PRODUCTS = List.of("home-internet", "mobile-plan", "electricity");
    private static final List<String> REGIONS = List.of("north", "south", "east", "west");
    private static final String FIRST = "DEMO-C-01";

    private final Holdings holdings;
    private final HoldingsMapper mapper;
    private final Clock clock;

    DemonstrationCustomers(Holdings holdings, HoldingsMapper mapper, Clock clock) {
        this.holdings = holdings;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Fills the tables once; what somebody has changed stays as it is. */
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        if (mapper.contracts(List.of(FIRST)).isEmpty()) {
            var now = clock.instant();
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            var number = ENGLISH.size() + POLISH.size();
            holdings.keepOrders(
                    IntStream.range(0, number / 4)
                            .mapToObj(i -> order(i * 4, today))
                            .toList(),
                    now);
            holdings.keepContracts(
                    IntStream.range(0, number).mapToObj(i -> contract(i, today)).toList(), now);
        }
    }

    private static Held<Contract> contract(int i, LocalDate today) {
        var started = today.minusMonths(11).plusDays(i);
        return new Held<>(
                who(i),
                new Contract(
                        "DEMO-C-%02d".formatted(i + 1),
                        0,
                        PRODUCTS.get(i % PRODUCTS.size()),
                        REGIONS.get(i / 2 % REGIONS.size()),
                        isPolish(i) ? "PL" : "UK",
                        null,
                        started,
                        null,
                        started.plusYears(1),
                        null,
                        null));
    }

    private static Held<CustomerOrder> order(int i, LocalDate today) {
        return new Held<>(
                who(i),
                new CustomerOrder(
                        "DEMO-O-%02d".formatted(i + 1),
                        0,
                        "online-shop",
                        REGIONS.get(i / 4 % REGIONS.size()),
                        State.SHIPPED,
                        "postie",
                        "POSTIE-%04d".formatted(i + 1),
                        today.plusDays(2),
                        null));
    }

    private static Contact who(int i) {
        var polish = isPolish(i);
        return new Contact(
                (polish ? POLISH : ENGLISH).get(i / 2),
                "customer%02d@example.net".formatted(i + 1),
                null,
                polish ? Locale.forLanguageTag("pl") : Locale.ENGLISH,
                ZoneId.of(polish ? "Europe/Warsaw" : "Europe/London"));
    }

    private static boolean isPolish(int i) {
        return i % 2 == 1;
    }
}
