package io.heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Preferences and posts on a real MariaDB. */
@HeedTest
@Transactional
class ContactPreferencesTest {

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private Customers customers;

    @Autowired
    private SocialOrigins origins;

    @Autowired
    private JdbcClient database;

    private final CaseNumber mine = CaseNumber.of(ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private final CaseNumber another = CaseNumber.of(99_999_999);
    private long anna;

    @BeforeEach
    void someCustomer() {
        anna = customers.add(
                new Contact("Anna", "anna@example.com", "+48 600 100 200", Locale.ENGLISH, ZoneId.of("Europe/Warsaw")),
                Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void whoHasSaidNothingIsWrittenToByEmailAndNotWoken() {
        var contact = customers.contactFor(anna, mine);
        assertThat(contact.reach()).isEqualTo(Reach.at("anna@example.com", "+48 600 100 200"));
        assertThat(contact.origin()).isNull();
        assertThat(contact.customer()).isEqualTo(customers.get(anna));
        var shown = preferences.of(anna, mine);
        assertThat(shown.reach()).isEqualTo(contact.reach());
        assertThat(shown.consents())
                .isEqualTo(Map.of(Purpose.MARKETING, Consent.NEVER, Purpose.RESEARCH, Consent.NEVER));
        assertThat(shown.source()).isNull();
    }

    /** Whoever opens a case in somebody's name must not turn that person's letters elsewhere. */
    @Test
    void choiceForOneCaseHoldsForThatCaseOnly() {
        var quiet = new QuietHours(LocalTime.of(20, 30), LocalTime.of(9, 0));
        preferences.choose(anna, mine, new ContactChoice(ContactWay.SMS, true, quiet), "link");
        assertThat(customers.contactFor(anna, mine).reach().preferred()).isEqualTo(ContactWay.SMS);
        assertThat(customers.contactFor(anna, mine).reach().quiet()).isEqualTo(quiet);
        assertThat(customers.contactFor(anna, another).reach())
                .isEqualTo(Reach.at("anna@example.com", "+48 600 100 200"));

        preferences.choose(anna, null, new ContactChoice(ContactWay.PORTAL, false, null), "phone");
        assertThat(customers.contactFor(anna, another).reach().preferred()).isEqualTo(ContactWay.PORTAL);
        assertThat(customers.contactFor(anna, another).reach().smsAllowed()).isFalse();
        assertThat(customers.contactFor(anna, mine).reach().preferred()).isEqualTo(ContactWay.SMS);
    }

    @Test
    void addressThatFailedIsPassedOverUntilThereIsANewOne() {
        preferences.emailBounced(anna, "ANNA@example.com");
        preferences.phoneRefused(anna, "+48600100200");
        assertThat(customers.contactFor(anna, mine).reach().ways(true)).containsExactly(ContactWay.PORTAL);

        preferences.newAddresses(anna, "anna@new.example", "+48 600 100 200");
        assertThat(customers.contactFor(anna, mine).reach().ways(true))
                .containsExactly(ContactWay.EMAIL, ContactWay.PORTAL);
        preferences.emailBounced(anna, "anna@example.com");
        assertThat(customers.contactFor(anna, mine).reach().emailBounced())
                .as("the old address says nothing about the new one")
                .isFalse();
        preferences.phoneWorks(anna);
        assertThat(customers.contactFor(anna, mine).reach().ways(true))
                .containsExactly(ContactWay.EMAIL, ContactWay.SMS, ContactWay.PORTAL);
    }

    @Test
    void caseRemembersThePostItCameFrom() {
        var post = new SocialOrigin(mine, "town-square", "status/42 😀", "@ada", "https://square.example/42");
        origins.record(post);
        origins.record(new SocialOrigin(mine, "town-square", "another", null, null));
        assertThat(customers.contactFor(anna, mine).origin()).isEqualTo(post);
        assertThat(customers.contactFor(anna, another).origin()).isNull();
        assertThat(database.sql("SELECT COUNT(*) FROM social_origin WHERE case_number = ?")
                        .param(mine.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
