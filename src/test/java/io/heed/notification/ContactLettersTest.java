package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.Representatives;
import io.heed.contact.ContactSink;
import io.heed.contact.ContactTexts;
import io.heed.contact.MessageClass;
import io.heed.customer.Contact;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Customers;
import io.heed.customer.QuietHours;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to many as letters: behind those about cases, on the next way when one fails, and easy to leave. */
@HeedTest
class ContactLettersTest {

    private static final CaseNumber PROGRAMME =
            CaseNumber.of("OR", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));

    @Autowired
    private LetterMapper letters;

    @Autowired
    private CaseLetterSource cases;

    @Autowired
    private Customers customers;

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private Representatives representatives;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MailSettings settings;

    @Autowired
    private ReplyAddress replies;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final HandClock clock = new HandClock();
    private final List<Object> published = new ArrayList<>();
    private Outbox outbox;
    private ContactLetters sink;
    private int wave;
    private boolean urgent;
    private List<ContactTexts.Action> actions = List.of(new ContactTexts.Action("See", "https://heed.example/outage"));

    @BeforeEach
    void onlyTheLettersOfThisTestAreDue() {
        database.sql("UPDATE notification SET state = 'CANCELLED' WHERE state IN ('PENDING', 'DEAD')")
                .update();
        var sms = new SmsSettings(URI.create("https://gateway.example"), "token");
        var routes = new LetterRoutes(
                letters,
                new LetterReaders(cases, customers),
                preferences,
                representatives,
                new LetterWays(sms),
                published::add,
                clock);
        outbox = transactional(new Outbox(letters, routes, published::add, clock));
        sink = transactional(new ContactLetters(letters, outbox, routes, writer, clock));
        wave = ThreadLocalRandom.current().nextInt(1, 1_000_000);
    }

    @Test
    void anOfferCarriesTheOneClickHeadersAndTheLinkOnItsWayOutOnly() throws Exception {
        write(MessageClass.MARKETING, "https://heed.example/unsubscribe/m1.x", person("anna@example.org", null));
        var letter = outbox.claim(10, Duration.ofMinutes(1)).get(0);
        assertThat(letter.textBody()).doesNotContain("unsubscribe/m1.x");
        var mail = LetterMessage.of(letter.withLink(), settings, replies);
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://heed.example/unsubscribe/m1.x>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letter.withLink().textBody())
                .contains("https://heed.example/unsubscribe/m1.x", "https://heed.example/outage");
        assertThat(letter.withoutLink().htmlBody()).doesNotContain("link.invalid");
        assertThat(letter.withoutLink().unsubscribe()).isNull();
    }

    @Test
    void aQuestionCarriesALinkForEachAnswerAndATextMessageTheFirst() {
        var yes = "https://heed.example/asked/m1.k?answer=yes&a=1";
        var no = "https://heed.example/asked/m1.k?answer=no";
        actions = List.of(new ContactTexts.Action("It was", yes), new ContactTexts.Action("It was not", no));
        write(MessageClass.SERVICE, null, person("anna@example.org", null));
        var letter = outbox.claim(10, Duration.ofMinutes(1)).get(0);
        assertThat(letter.textBody() + letter.htmlBody()).doesNotContain("asked/m1");

        var sent = letter.withLink();
        assertThat(sent.textBody()).contains("It was:\n" + yes + "\n", "It was not:\n" + no + "\n");
        assertThat(sent.htmlBody())
                .contains("href=\"" + yes.replace("&", "&amp;") + "\"", "href=\"" + no + "\"")
                .doesNotContain("link.invalid");
        assertThat(new SmsText(messages).of(sent)).isEqualTo("No power in your street " + yes);
        assertThat(letter.withoutLink().textBody() + letter.withoutLink().htmlBody())
                .doesNotContain("link.invalid", "yours", "asked/m1");
    }

    @Test
    void aTextMessageWithoutALinkSaysAllThatTheLetterSays() {
        actions = List.of();
        write(MessageClass.SAFETY, null, person("anna@example.org", null));
        var said = new SmsText(messages)
                .of(outbox.claim(10, Duration.ofMinutes(1)).get(0).withLink());
        assertThat(said).startsWith("No power in your street\n").contains("We know.");
    }

    @Test
    void aLetterAboutACaseGoesBeforeAllOfThem() {
        for (int i = 0; i < 30; i++) {
            write(MessageClass.SERVICE, null, person("anna" + i + "@example.org", null));
        }
        assertThat(sink.room()).isEqualTo(470);
        clock.pass(Duration.ofMinutes(5));
        var mine = "case-" + UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.write(aboutACase(mine)));
        var batch = outbox.claim(20, Duration.ofMinutes(10));
        assertThat(batch).hasSize(20);
        assertThat(batch.get(0).kind()).isEqualTo(LetterKind.ANSWER);
        assertThat(batch.subList(1, 20)).allMatch(letter -> letter.kind() == LetterKind.CONTACT);
        assertThat(sink.room()).as("what is being tried takes no room").isEqualTo(489);
    }

    @Test
    void whatComesBackTakesTheNextWayAndTheAddressIsMarked() {
        var anna = person("anna@example.org", "+48 600 100 200");
        write(MessageClass.SERVICE, null, anna);
        var letter = outbox.claim(10, Duration.ofMinutes(1)).get(0);
        outbox.settle(letter, new Delivery(Delivery.Outcome.REFUSED, "550 no such user"));
        var reach = customers.contactFor(anna, PROGRAMME).reach();
        assertThat(reach.emailBounced()).isTrue();
        var again = outbox.claim(10, Duration.ofMinutes(1));
        assertThat(again).singleElement().satisfies(next -> {
            assertThat(next.channel()).isEqualTo(Medium.SMS);
            assertThat(next.address()).isEqualTo("+48600100200");
            assertThat(next.caseNumber()).isEqualTo(PROGRAMME);
        });
        outbox.settle(again.get(0), new Delivery(Delivery.Outcome.REFUSED, "unknown number"));
        assertThat(states(anna)).containsExactly("RETURNED", "LOST");
        assertThat(published).allMatch(event -> event instanceof Outbox.LetterWaits);
    }

    @Test
    void onItsNextWayALetterIsAsUrgentAndAsEasyToStopAsBefore() {
        urgent = true;
        write(
                MessageClass.SAFETY,
                "https://heed.example/unsubscribe/m1.x",
                person("anna@example.org", "+48 600 100 200"));
        var letter = outbox.claim(10, Duration.ofMinutes(1)).get(0);
        outbox.settle(letter, new Delivery(Delivery.Outcome.REFUSED, "550 no such user"));
        assertThat(outbox.claim(10, Duration.ofMinutes(1))).singleElement().satisfies(next -> {
            assertThat(next.channel()).isEqualTo(Medium.SMS);
            assertThat(next.urgent()).isTrue();
            assertThat(next.unsubscribe()).isEqualTo("https://heed.example/unsubscribe/m1.x");
        });
    }

    @Test
    void somebodyHasToSeeToANoticeThatTheLawAsksForAndDoesNotArrive() {
        var anna = person("anna@example.org", null);
        write(MessageClass.LEGAL, null, anna);
        var letter = outbox.claim(10, Duration.ofMinutes(1)).get(0);
        outbox.settle(letter, new Delivery(Delivery.Outcome.REFUSED, "550 no such user"));
        assertThat(states(anna)).containsExactly("DEAD");
        preferences.newAddresses(anna, "anna@new.example", null);
        outbox.retry(letter.id());
        assertThat(outbox.claim(10, Duration.ofMinutes(1)).get(0).address()).isEqualTo("anna@new.example");
    }

    @Test
    void whatWasNeverTriedCanBeTakenBack() {
        var anna = person("anna@example.org", null);
        var bert = person("bert@example.org", null);
        write(MessageClass.SERVICE, null, anna);
        var tried = outbox.claim(1, Duration.ofMinutes(1)).get(0);
        write(MessageClass.SERVICE, null, bert);
        var recalled = new TransactionTemplate(transactions).execute(status -> sink.recall(PROGRAMME, wave + 1));
        assertThat(recalled).containsExactly(new ContactSink.Recalled(wave, bert));
        assertThat(outbox.settle(tried, Delivery.DELIVERED)).isTrue();
        assertThat(states(anna)).containsExactly("SENT");
        assertThat(states(bert)).containsExactly("RECALLED");
    }

    @Test
    void theSameMessageIsWrittenOnceAndWhoHasOnlyThePortalIsNotReached() {
        var anna = person("anna@example.org", null);
        write(MessageClass.SERVICE, null, anna);
        write(MessageClass.SERVICE, null, anna);
        assertThat(states(anna)).containsExactly("PENDING");
        assertThat(sink.reaches(Reach.at(null, null))).isFalse();
        assertThat(sink.reaches(
                        new Reach("a@example.org", null, ContactWay.PORTAL, true, false, false, QuietHours.NIGHT)))
                .isTrue();
    }

    private void write(MessageClass messageClass, String unsubscribe, long customerId) {
        var customer = customers.get(customerId);
        var text = new ContactTexts.Text("No power\r\nin your street", "We know.", actions);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> sink.write(List.of(new ContactSink.Message(
                        PROGRAMME,
                        wave,
                        customer,
                        customers.contactFor(customerId, PROGRAMME).reach(),
                        messageClass,
                        urgent,
                        text,
                        unsubscribe))));
    }

    private NewLetter aboutACase(String key) {
        return new NewLetter(
                key,
                CaseNumber.of(99_999_998),
                7L,
                null,
                new LetterRoutes.Route(Medium.EMAIL, "anna@example.com"),
                LetterKind.ANSWER,
                "en",
                "Our answer",
                "",
                "",
                LetterStories.LINK,
                "<" + UUID.randomUUID() + "@heed.example>",
                clock.instant(),
                null,
                null,
                false);
    }

    private long person(String email, String phone) {
        return customers.add(new Contact("Anna", email, phone, Locale.UK, ZoneId.of("Europe/London")), clock.instant());
    }

    private List<String> states(long customerId) {
        return database.sql("SELECT state FROM notification WHERE customer_id = ? AND case_number = ? ORDER BY id")
                .params(customerId, PROGRAMME.value())
                .query(String.class)
                .list();
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T target) {
        var factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        TransactionManager manager = transactions;
        factory.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource(false)));
        return (T) factory.getProxy(target.getClass().getClassLoader());
    }
}
