package io.heed.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.HeedTest;
import io.heed.customer.ConsentLinks;
import io.heed.customer.Contact;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.customer.Recipients;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** What a programme says to many, on a real MariaDB and into the real outbox. */
@HeedTest
class ContactsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-25T22:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-26T07:00:00Z");

    @Autowired
    private ContactMapper mapper;

    @Autowired
    private ContactSink sink;

    @Autowired
    private Recipients recipients;

    @Autowired
    private ContactDecisions decisions;

    @Autowired
    private ConsentLinks links;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CaseNumber programme =
            CaseNumber.of("TT", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private final List<Object> published = new ArrayList<>();
    private final Words words = new Words();
    private Instant now = NOON;
    private Contacts contacts;
    private ContactDelivery delivery;

    @BeforeEach
    void atOurOwnClock() {
        nothingOfOthersIsDue();
        var clock = new MovableClock();
        ApplicationEventPublisher events = published::add;
        var families = new StaticListableBeanFactory(Map.of("words", words)).getBeanProvider(ContactTexts.class);
        var batch =
                transactional(new ContactBatch(mapper, recipients, decisions, families, sink, links, events, clock));
        contacts = transactional(new Contacts(mapper, sink, recipients, decisions, events, clock));
        delivery = new ContactDelivery(mapper, batch, sink, new ContactSettings(null, null), clock, false);
    }

    @AfterEach
    void nothingOfOthersIsDue() {
        database.sql("UPDATE notification SET state = 'CANCELLED' WHERE state = 'PENDING' AND one_of_many")
                .update();
        database.sql("UPDATE contact_wave SET due_at = NULL").update();
    }

    @Test
    void everybodyIsToldOnceInTheirOwnLanguageAndTheWaveIsToldOnce() {
        var ids = people(3);
        contacts.open(
                wave(1, MessageClass.SERVICE),
                Stream.concat(ids.stream(), ids.stream()).toList());
        assertThat(contacts.told(programme)).isEmpty();
        assertThat(delivery.deliverDue()).isEqualTo(3);
        assertThat(delivery.deliverDue()).isZero();

        assertThat(contacts.told(programme)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(letters()).hasSize(3).allSatisfy(letter -> {
            assertThat(letter.subject()).isEqualTo("About wave 1");
            assertThat(letter.textBody())
                    .contains("Dear Ada Lovelace", "First.\n\nSecond <b>& last</b>.", "Look here:");
            assertThat(letter.htmlBody()).contains("Second &lt;b&gt;&amp; last&lt;/b&gt;.");
            assertThat(letter.kind()).isEqualTo("CONTACT");
        });
        assertThat(published)
                .contains(new WaveTold(programme, 1))
                .filteredOn(WaveTold.class::isInstance)
                .hasSize(1);
        assertThat(only())
                .isEqualTo(
                        new WaveProgress(1, MessageClass.SERVICE, WaveState.TOLD, 3, 0, 0, 3, 0, 0, NOON, NOON, NOON));
    }

    @Test
    void thoseWhoSleepHearInTheMorningAndDoNotHoldUpTheProcess() {
        var ids = people(2);
        now = NIGHT;
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        delivery.deliverDue();
        assertThat(only().held()).isEqualTo(2);
        assertThat(published).contains(new WaveTold(programme, 1));
        assertThat(letters()).isEmpty();
        assertThat(contacts.ofCustomer(ids.get(0), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(ContactState.HELD);
            assertThat(entry.reason()).isEqualTo(ContactReason.QUIET_HOURS);
            assertThat(entry.notBefore()).isEqualTo(MORNING);
        });

        now = MORNING.minusMillis(1);
        assertThat(delivery.deliverDue()).isZero();
        now = MORNING;
        assertThat(delivery.deliverDue()).isEqualTo(2);
        assertThat(contacts.told(programme)).hasSize(2);
        assertThat(published).filteredOn(WaveTold.class::isInstance).hasSize(1);
    }

    @Test
    void whatCannotWaitRingsAtNightAndTheReasonIsKept() {
        var ids = people(1);
        now = NIGHT;
        var wave = new Wave(programme, 1, MessageClass.SAFETY, "Gas in the street", null);
        contacts.open(wave, ids);
        delivery.deliverDue();
        var entry = contacts.ofCustomer(ids.get(0), 10).get(0);
        assertThat(entry.state()).isEqualTo(ContactState.WRITTEN);
        assertThat(entry.reason()).isEqualTo(ContactReason.URGENT);
        assertThat(entry.urgentReason()).isEqualTo("Gas in the street");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("NOTICE");
            assertThat(letter.urgent()).isTrue();
        });
        assertThatThrownBy(() -> contacts.open(
                        new Wave(programme, 2, MessageClass.MARKETING, "Sale ends at midnight", null), ids))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inTheMorningOnlyTheNewestIsHeard() {
        var ids = people(2);
        now = NIGHT;
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        delivery.deliverDue();
        contacts.open(wave(2, MessageClass.SERVICE), ids);
        now = MORNING;
        delivery.deliverDue();
        assertThat(letters())
                .extracting(Letter::subject)
                .containsOnly("About wave 2")
                .hasSize(2);
        assertThat(contacts.progress(programme))
                .extracting(WaveProgress::state, WaveProgress::superseded, WaveProgress::written)
                .containsExactly(tuple(WaveState.STOPPED, 2, 0), tuple(WaveState.TOLD, 0, 2));
    }

    @Test
    void theAllClearGoesToExactlyThoseWhoWereToldAndWhatHasNotLeftIsTakenBack() {
        var ids = people(4);
        contacts.open(wave(1, MessageClass.SERVICE), ids.subList(0, 3));
        delivery.deliverDue();
        leaves(ids.get(0));
        leaves(ids.get(1));
        now = NIGHT;
        contacts.open(wave(2, MessageClass.SERVICE), ids);
        delivery.deliverDue();
        assertThat(contacts.told(programme))
                .as("the third letter had not left, and the second wave waits for the morning")
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));

        now = MORNING;
        contacts.openToTold(wave(3, MessageClass.SERVICE));
        delivery.deliverDue();
        assertThat(letters())
                .filteredOn(letter -> letter.subject().equals("About wave 3"))
                .extracting(Letter::customerId)
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(letters())
                .filteredOn(letter -> letter.state().equals("RECALLED"))
                .extracting(Letter::customerId)
                .containsExactly(ids.get(2));
        assertThat(contacts.ofCustomer(ids.get(3), 10))
                .extracting(ContactEntry::state, ContactEntry::reason)
                .containsExactly(tuple(ContactState.SUPERSEDED, ContactReason.OVERTAKEN));
    }

    @Test
    void aPausedWaveWaitsAndAStoppedOneTellsNobodyElse() {
        var ids = people(2);
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        contacts.pause(programme, 1);
        assertThat(delivery.deliverDue()).isZero();
        assertThatThrownBy(() -> contacts.pause(programme, 1)).isInstanceOf(Conflict.class);
        contacts.resume(programme, 1);
        delivery.deliverDue();
        leaves(ids.get(0));
        contacts.stop(programme, 1);
        assertThat(only().dropped()).isEqualTo(1);
        assertThat(contacts.told(programme)).containsExactly(ids.get(0));
        assertThat(published).filteredOn(WaveTold.class::isInstance).hasSize(1);
        assertThatThrownBy(() -> contacts.stop(programme, 1)).isInstanceOf(Conflict.class);

        contacts.open(wave(2, MessageClass.SERVICE), ids);
        contacts.stop(programme, 2);
        assertThat(published).as("the process does not wait for ever").contains(new WaveTold(programme, 2));
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void whatHasNotLeftWhenAWaveIsHeldUpWaitsAndIsToldOnceWhenItGoesOn() {
        var ids = people(2);
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        delivery.deliverDue();
        leaves(ids.get(0));

        contacts.pause(programme, 1);
        assertThat(only().written()).isEqualTo(1);
        assertThat(only().waiting()).isEqualTo(1);
        assertThat(contacts.told(programme)).containsExactly(ids.get(0));
        assertThat(letters()).extracting(Letter::state).containsExactlyInAnyOrder("SENT", "RECALLED");

        contacts.resume(programme, 1);
        delivery.deliverDue();
        assertThat(letters()).extracting(Letter::state).containsExactlyInAnyOrder("SENT", "RECALLED", "PENDING");
        assertThat(only().written()).isEqualTo(2);
        assertThat(published).filteredOn(WaveTold.class::isInstance).hasSize(1);

        contacts.pause(programme, 1);
        contacts.stop(programme, 1);
        assertThat(contacts.told(programme)).containsExactly(ids.get(0));
    }

    @Test
    void aWaveForNobodyIsToldAtOnce() {
        contacts.open(wave(1, MessageClass.SERVICE), List.of(-1L));
        assertThat(published).containsExactly(new WaveTold(programme, 1), new WaveSettled(programme, 1));
        assertThat(only().state()).isEqualTo(WaveState.TOLD);
        assertThat(only().total()).isZero();
    }

    @Test
    void whoHasNotAllowedItOrCannotBeReachedIsNotTold() {
        var ids = people(3);
        allow(ids.get(0));
        var nobody = customers.add(new Contact(null, null, null, Locale.UK, WARSAW), NOON);
        var all = Stream.concat(ids.stream(), Stream.of(nobody)).toList();
        var wave = wave(1, MessageClass.MARKETING);
        var forecast = contacts.forecast(wave, all);
        assertThat(forecast).isEqualTo(new Forecast(4, 1, Map.of(), Map.of(ContactReason.NO_CONSENT, 3)));
        assertThat(contacts.progress(programme)).isEmpty();

        contacts.open(wave, all);
        delivery.deliverDue();
        assertThat(contacts.told(programme)).containsExactly(ids.get(0));
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.unsubscribe()).contains("/unsubscribe/m");
            assertThat(letter.textBody()).doesNotContain("/unsubscribe/m");
        });
        assertThat(contacts.forecast(wave(1, MessageClass.SERVICE), List.of(nobody))
                        .dropped())
                .isEqualTo(Map.of(ContactReason.UNREACHABLE, 1));
    }

    @Test
    void programmesShareTheCapOfACustomer() {
        var ids = people(1);
        for (int i = 1; i <= 4; i++) {
            contacts.open(new Wave(another(), 1, MessageClass.SERVICE, null, null), ids);
        }
        delivery.deliverDue();
        assertThat(contacts.ofCustomer(ids.get(0), 10))
                .extracting(ContactEntry::state)
                .containsExactlyInAnyOrder(
                        ContactState.WRITTEN, ContactState.WRITTEN, ContactState.WRITTEN, ContactState.HELD);
        now = NOON.plusSeconds(24 * 3600);
        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void aTextThatMissesSomethingIsNotSentAndOneThatIsTooLateNeither() {
        var ids = people(2);
        words.unknown = ids.get(0);
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        delivery.deliverDue();
        assertThat(contacts.ofCustomer(ids.get(0), 10))
                .extracting(ContactEntry::reason)
                .containsExactly(ContactReason.MISSING_VALUE);
        assertThat(contacts.told(programme)).containsExactly(ids.get(1));

        contacts.open(new Wave(programme, 2, MessageClass.LEGAL, null, NOON), ids);
        delivery.deliverDue();
        assertThat(contacts.ofProgramme(programme, ContactState.DROPPED, 0, 10))
                .extracting(ContactEntry::reason)
                .contains(ContactReason.EXPIRED, ContactReason.EXPIRED);
    }

    @Test
    void theOutboxIsNeverFuller() {
        var ids = people(700);
        contacts.open(wave(1, MessageClass.SERVICE_CRITICAL), ids);
        assertThat(delivery.deliverDue()).isEqualTo(500);
        assertThat(only().waiting()).isEqualTo(200);
        assertThat(published).noneMatch(WaveTold.class::isInstance);
        assertThat(delivery.deliverDue()).as("nothing has left").isZero();
        database.sql("UPDATE notification SET state = 'SENT' WHERE case_number = ? AND state = 'PENDING'")
                .param(programme.value())
                .update();
        assertThat(delivery.deliverDue()).isEqualTo(200);
        assertThat(letters())
                .extracting(Letter::customerId)
                .doesNotHaveDuplicates()
                .hasSize(700);
    }

    @Test
    void aWaveWithoutWordsDoesNotHoldUpTheOthers() {
        var ids = people(1);
        var wordless = CaseNumber.of("XX", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
        contacts.open(new Wave(wordless, 1, MessageClass.SAFETY, null, null), ids);
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(contacts.progress(wordless))
                .extracting(WaveProgress::waiting)
                .containsExactly(1);
        assertThat(contacts.told(programme)).isEqualTo(ids);
    }

    @Test
    void messagesThatCannotBeWrittenAreDroppedForStaffToSeeAndTheOthersGoOut() {
        var ids = people(40);
        words.breaking = Set.of(ids.get(0), ids.get(17), ids.get(39));
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        assertThat(delivery.deliverDue()).isEqualTo(40);
        assertThat(contacts.told(programme)).hasSize(37).doesNotContainAnyElementsOf(words.breaking);
        assertThat(contacts.ofProgramme(programme, ContactState.DROPPED, 0, 10))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(words.breaking).contains(entry.customerId());
                    assertThat(entry.reason()).isEqualTo(ContactReason.FAILED);
                });
        assertThat(letters()).extracting(Letter::customerId).doesNotHaveDuplicates();
        assertThat(published).filteredOn(WaveTold.class::isInstance).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenForAnybodyWaitsAndNobodyIsDropped() {
        var ids = people(40);
        words.breaking = Set.copyOf(ids);
        contacts.open(wave(1, MessageClass.SERVICE), ids);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(only().waiting()).isEqualTo(40);

        words.breaking = Set.of();
        assertThat(delivery.deliverDue()).isEqualTo(40);
    }

    private WaveProgress only() {
        return contacts.progress(programme).get(0);
    }

    private Wave wave(int number, MessageClass messageClass) {
        return new Wave(programme, number, messageClass, null, null);
    }

    private static CaseNumber another() {
        return CaseNumber.of("TT", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    }

    private List<Long> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> customers.add(
                        new Contact("Ada Lovelace", UUID.randomUUID() + "@example.org", null, Locale.UK, WARSAW), NOON))
                .toList();
    }

    private void allow(long id) {
        database.sql("INSERT INTO consent (customer_id, purpose, state, since) VALUES (?, 'MARKETING', 'GIVEN', ?)")
                .params(id, NOON)
                .update();
    }

    private void leaves(long customerId) {
        database.sql("UPDATE notification SET state = 'SENT' WHERE case_number = ? AND customer_id = ?")
                .params(programme.value(), customerId)
                .update();
    }

    private List<Letter> letters() {
        return database.sql("SELECT customer_id, kind, state, subject, text_body, html_body, unsubscribe, urgent"
                        + " FROM notification WHERE case_number = ? ORDER BY id")
                .param(programme.value())
                .query(Letter.class)
                .list();
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T target) {
        var proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource(false)));
        return (T) proxy.getProxy();
    }

    record Letter(
            long customerId,
            String kind,
            String state,
            String subject,
            String textBody,
            String htmlBody,
            String unsubscribe,
            boolean urgent) {}

    private final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Words implements ContactTexts {

        private long unknown;
        private Set<Long> breaking = Set.of();

        @Override
        public boolean covers(CaseNumber number) {
            return number.kind().equals("TT");
        }

        @Override
        public Map<Long, Composed> texts(CaseNumber number, int wave, Collection<Customer> readers) {
            if (readers.stream().map(Customer::id).anyMatch(breaking::contains)) {
                throw new IllegalStateException("A name that no template can take");
            }
            var text = new Text(
                    "About wave " + wave,
                    "First.\n\nSecond <b>& last</b>.",
                    List.of(new Action("Look here", "https://heed.example/x")));
            return new HashMap<>(readers.stream()
                    .collect(Collectors.toMap(
                            Customer::id, reader -> reader.id() == unknown ? new Missing("amount") : text)));
        }
    }
}
