package io.heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What customers allow, and how we know. */
@HeedTest
@Transactional
class ConsentsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Set<Purpose> OFFERS = Set.of(Purpose.MARKETING);
    private static final CaseNumber CASE = CaseNumber.of(98_765_432);

    @Autowired
    private ConsentMapper mapper;

    @Autowired
    private Customers customers;

    @Autowired
    private Recipients recipients;

    @Autowired
    private ConsentLinks links;

    private final String address = UUID.randomUUID() + "@example.com";
    private final List<ConsentAsked> asked = new ArrayList<>();
    private long anna;

    @BeforeEach
    void someCustomer() {
        anna = add("Anna");
    }

    @Test
    void whatIsTickedInSomebodysNameHoldsOnlyWhenTheirAddressConfirmsIt() {
        var consents = at(MONDAY);
        consents.choose(anna, OFFERS, CASE, Locale.ENGLISH);
        assertThat(consents.of(anna).get(Purpose.MARKETING)).isEqualTo(new Consent(ConsentState.ASKED, MONDAY));
        assertThat(holds()).isFalse();
        assertThat(asked).singleElement().satisfies(each -> {
            assertThat(each.customerId()).isEqualTo(anna);
            assertThat(each.caseNumber()).isEqualTo(CASE);
        });

        var link = links.confirming(token(asked.get(0).link())).orElseThrow();
        var tuesday = at(MONDAY.plus(Duration.ofDays(1)));
        assertThat(tuesday.isOpen(link)).isTrue();
        assertThat(tuesday.confirm(link, Locale.forLanguageTag("pl"))).isTrue();
        assertThat(tuesday.confirm(link, Locale.forLanguageTag("pl")))
                .as("a second click")
                .isTrue();
        assertThat(holds()).isTrue();
        assertThat(tuesday.proof(anna))
                .containsExactly(
                        new ConsentRecord(
                                anna,
                                Purpose.MARKETING,
                                ConsentState.GIVEN,
                                ConsentHow.DOUBLE_OPT_IN,
                                "2026-11",
                                "pl",
                                null,
                                null,
                                MONDAY.plus(Duration.ofDays(1))),
                        new ConsentRecord(
                                anna,
                                Purpose.MARKETING,
                                ConsentState.ASKED,
                                ConsentHow.LINK,
                                "2026-11",
                                "en",
                                null,
                                CASE,
                                MONDAY));
    }

    @Test
    void nobodysMailboxIsFilledByTicking() {
        var consents = at(MONDAY);
        consents.choose(anna, OFFERS, CASE, Locale.ENGLISH);
        consents.choose(anna, OFFERS, CASE, Locale.ENGLISH);
        at(MONDAY.plus(Duration.ofHours(23))).choose(anna, OFFERS, CASE, Locale.ENGLISH);
        assertThat(asked).hasSize(1);
        at(MONDAY.plus(Duration.ofHours(25))).choose(anna, OFFERS, CASE, Locale.ENGLISH);
        assertThat(asked).hasSize(2);
        var first = links.confirming(token(asked.get(0).link())).orElseThrow();
        assertThat(at(MONDAY.plus(Duration.ofDays(2))).confirm(first, Locale.UK))
                .as("it was asked anew since")
                .isFalse();
    }

    @Test
    void takingBackHoldsEverywhereForTheSameAddress() {
        var again = add("Anna Nowak");
        var consents = at(MONDAY);
        consents.give(anna, Purpose.MARKETING, Locale.UK, "agent");
        consents.give(again, Purpose.MARKETING, Locale.UK, "agent");
        consents.give(again, Purpose.RESEARCH, Locale.UK, "agent");
        consents.unsubscribe(links.unsubscribing(token(links.unsubscribe(anna, Purpose.MARKETING)))
                .orElseThrow());
        assertThat(consents.of(anna).get(Purpose.MARKETING).state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(consents.of(again).get(Purpose.MARKETING).state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(consents.of(again).get(Purpose.RESEARCH).given()).isTrue();
        assertThat(consents.proof(again).get(0).how()).isEqualTo(ConsentHow.ONE_CLICK);
        consents.unsubscribe(links.unsubscribing(token(links.unsubscribe(anna, Purpose.MARKETING)))
                .orElseThrow());
        assertThat(consents.proof(anna)).as("a second click says nothing new").hasSize(2);
    }

    @Test
    void whatIsUntickedIsTakenBackAndTheQuestionIsOver() {
        var consents = at(MONDAY);
        consents.choose(anna, OFFERS, CASE, Locale.ENGLISH);
        consents.choose(anna, Set.of(), CASE, Locale.ENGLISH);
        var link = links.confirming(token(asked.get(0).link())).orElseThrow();
        assertThat(consents.isOpen(link)).isFalse();
        assertThat(consents.confirm(link, Locale.UK)).isFalse();
        assertThat(holds()).isFalse();
    }

    @Test
    void aQuestionIsNotOpenForEver() {
        at(MONDAY).choose(anna, OFFERS, CASE, Locale.ENGLISH);
        var link = links.confirming(token(asked.get(0).link())).orElseThrow();
        assertThat(at(MONDAY.plus(Duration.ofDays(30))).isOpen(link)).isTrue();
        assertThat(at(MONDAY.plus(Duration.ofDays(31))).confirm(link, Locale.UK))
                .isFalse();
    }

    @Test
    void oneLinkIsNoneForAnything() {
        var leave = token(links.unsubscribe(anna, Purpose.MARKETING));
        assertThat(links.unsubscribing(leave)).contains(new ConsentLinks.Asked(anna, Purpose.MARKETING, null));
        assertThat(links.confirming(leave)).isEmpty();
        assertThat(links.unsubscribing("r" + leave.substring(1)))
                .as("another purpose")
                .isEmpty();
        assertThat(links.unsubscribing(leave.substring(0, leave.length() - 1) + "!"))
                .isEmpty();
        assertThat(links.unsubscribing(token(links.confirm(anna, Purpose.MARKETING, MONDAY))))
                .isEmpty();
        assertThat(links.unsubscribing("")).isEmpty();
    }

    private boolean holds() {
        return recipients.of(List.of(anna)).get(0).consents().contains(Purpose.MARKETING);
    }

    private Consents at(Instant now) {
        return new Consents(
                mapper, customers, links, event -> asked.add((ConsentAsked) event), Clock.fixed(now, ZoneId.of("UTC")));
    }

    private long add(String name) {
        return customers.add(new Contact(name, address, null, Locale.UK, ZoneId.of("Europe/London")), MONDAY);
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
