package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.complaint.Severity;
import io.heed.customer.Contact;
import io.heed.customer.Contract;
import io.heed.customer.Customers;
import io.heed.customer.Holdings;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to a theme, who told us, and how often. */
@HeedTest
class ThemesTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final Instant MONDAY = Instant.parse("2031-03-03T09:00:00Z");

    @Autowired
    Themes themes;

    @Autowired
    Verbatims verbatims;

    @Autowired
    Customers customers;

    @Autowired
    Holdings holdings;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    private final String id = UUID.randomUUID().toString();

    @Test
    void contactsAreCountedByDayForACohortAndForTheOthers() {
        var theme = theme();
        assign(
                theme,
                said("1", null, "home-internet", "north", MONDAY),
                said("2", null, "home-internet", "north", MONDAY));
        assign(theme, said("3", null, "home-internet", "south", MONDAY.plusSeconds(86_400)));
        assign(theme, said("4", null, "home-internet", null, MONDAY.plusSeconds(2 * 86_400)));
        said("5", null, "home-internet", "north", MONDAY);
        var to = Instant.parse("2031-03-07T00:00:00Z");

        var all = themes.contacts(theme, MONDAY, to, Cohort.everybody());
        assertThat(all.contacts()).isEqualTo(4);
        assertThat(all.customers()).isEqualTo(4);
        assertThat(all.days())
                .extracting(ThemeContacts.Day::contacts)
                .as("one line for every day, those without a contact too")
                .containsExactly(2, 1, 1, 0);
        assertThat(themes.contacts(theme, MONDAY, to, Cohort.ofRegion("north")).contacts())
                .isEqualTo(2);
        assertThat(themes.contacts(theme, MONDAY, to, Cohort.ofRegion("north").others())
                        .contacts())
                .as("of the others is also who has no region known")
                .isEqualTo(2);
        assertThat(themes.contacts(theme, MONDAY, to, Cohort.ofProduct("flights"))
                        .contacts())
                .isZero();
    }

    @Test
    void whoMightHaveToldUsAreThoseWithAContractInThePeriod() {
        var theme = theme();
        var before = themes.contacts(theme, MONDAY, MONDAY.plusSeconds(1), Cohort.ofRegion("north"));
        customerWith("north", LocalDate.of(2031, 1, 1), null);
        customerWith("south", LocalDate.of(2031, 1, 1), null);
        customerWith("north", LocalDate.of(2029, 1, 1), LocalDate.of(2030, 12, 31));

        var after = themes.contacts(theme, MONDAY, MONDAY.plusSeconds(1), Cohort.ofRegion("north"));
        assertThat(after.exposed() - before.exposed()).isEqualTo(1);
    }

    @Test
    void contributorsAreCustomersWhomWeKnow() {
        var theme = theme();
        var customer = customer();
        assign(theme, said("1", customer, null, null, MONDAY), said("2", null, null, null, MONDAY));

        assertThat(themes.contributors(theme)).singleElement().satisfies(one -> {
            assertThat(one.customerId()).isEqualTo(customer);
            assertThat(one.source()).isEqualTo(Verbatim.Source.POST);
            assertThat(one.saidAt()).isEqualTo(MONDAY);
        });
    }

    @Test
    void regionAndProductThatWereNotSaidAreThoseOfTheContract() {
        var customer = customerWith("west", LocalDate.of(2031, 1, 1), null);
        var verbatim = said("1", customer, null, null, MONDAY);
        assertThat(rows.sql("SELECT CONCAT(product, ' ', region) FROM verbatim WHERE id = ?")
                        .param(verbatim)
                        .query(String.class)
                        .single())
                .isEqualTo("home-internet west");
    }

    @Test
    void whatHasOneReferenceIsKeptOnceAndBelongsToOneTheme() {
        var verbatim = said("1", null, null, null, MONDAY);
        assertThat(verbatims.keep(heard("1", null, null, null, MONDAY))).isFalse();
        var first = theme();
        var second = theme();
        assertThat(themes.assign(first, List.of(verbatim), MANAGER)).isEqualTo(1);
        assertThat(themes.assign(second, List.of(verbatim), MANAGER)).isZero();
    }

    @Test
    void aThemeHasATitleInBothLanguagesAndATeam() {
        assertThatThrownBy(() -> themes.open(new Theme.Titles(" ", "Tytuł"), null, "service", MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("titleEn"));
        assertThatThrownBy(() -> themes.open(new Theme.Titles("Title", "x".repeat(201)), null, "service", MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("titlePl"));
        assertThatThrownBy(() -> themes.open(new Theme.Titles("Title", "Tytuł"), null, "nobody", MANAGER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("team"));
    }

    private CaseNumber theme() {
        return themes.open(
                new Theme.Titles("Engineers who do not come", "Technik nie przyjeżdża"),
                "home-internet",
                "service",
                MANAGER);
    }

    private void assign(CaseNumber theme, Long... ids) {
        assertThat(themes.assign(theme, List.of(ids), MANAGER)).isEqualTo(ids.length);
    }

    private Long said(String reference, Long customer, String product, String region, Instant at) {
        assertThat(verbatims.keep(heard(reference, customer, product, region, at)))
                .isTrue();
        return rows.sql("SELECT id FROM verbatim WHERE reference = ?")
                .param(id + reference)
                .query(Long.class)
                .single();
    }

    private Heard heard(String reference, Long customer, String product, String region, Instant at) {
        return new Heard(
                Verbatim.Source.POST,
                id + reference,
                null,
                customer,
                product,
                region,
                "en",
                at,
                "The engineer did not come.",
                Severity.NORMAL,
                0);
    }

    private long customer() {
        return customers.add(
                new Contact("K. Lis", id + UUID.randomUUID() + "@example.org", null, Locale.ENGLISH, ZoneId.of("UTC")),
                clock.instant());
    }

    private long customerWith(String region, LocalDate from, LocalDate until) {
        var email = UUID.randomUUID() + "@example.org";
        var contract = new Contract(
                UUID.randomUUID().toString(), 0, "home-internet", region, null, null, from, null, null, until, null);
        holdings.keepContracts(
                List.of(new Holdings.Held<>(
                        new Contact("K. Lis", email, null, Locale.ENGLISH, ZoneId.of("UTC")), contract)),
                clock.instant());
        return rows.sql("SELECT id FROM customer WHERE email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
