package io.heed.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.heed.HeedTest;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.CaseTrail;
import io.heed.complaint.LetterFacts;
import io.heed.complaint.Representatives;
import io.heed.customer.Contact;
import io.heed.customer.ContactChoice;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.http.OutgoingHttp;
import io.heed.shared.http.OutgoingSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that find their way: refused here, they go there; on a real MariaDB, with a gateway over real sockets. */
@HeedTest
class LetterRoutesTest {

    private static final WireMockServer GATEWAY =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    private static OutgoingHttp http;

    @Autowired
    private LetterMapper letters;

    @Autowired
    private Customers customers;

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private Representatives representatives;

    @Autowired
    private CaseTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final HandClock clock = new HandClock();
    private final CaseNumber caseNumber =
            CaseNumber.of(ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private final List<String> mailed = new ArrayList<>();
    private Delivery mailServerSays = Delivery.DELIVERED;
    private TransactionTemplate transaction;
    private LetterRoutes routes;
    private Outbox outbox;
    private LetterSender sender;
    private long anna;

    @BeforeAll
    static void start() {
        GATEWAY.start();
        http = new OutgoingHttp(new OutgoingSettings(
                true, List.of("127.0.0.1:" + GATEWAY.port()), Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    @AfterAll
    static void stop() throws Exception {
        http.close();
        GATEWAY.stop();
    }

    @BeforeEach
    void onlyTheLettersOfThisTestAreDue() {
        database.sql("UPDATE notification SET state = 'CANCELLED' WHERE state IN ('PENDING', 'DEAD')")
                .update();
        GATEWAY.resetAll();
        gatewayAnswers(aResponse().withStatus(202));
        transaction = new TransactionTemplate(transactions);
        var zone = ZoneId.of("Europe/Warsaw");
        anna = customers.add(new Contact("Anna", mail(), "+48 600 100 200", Locale.UK, zone), LetterStories.AT);
        var sms = new SmsSettings(URI.create("http://127.0.0.1:" + GATEWAY.port() + "/messages"), "token");
        CaseLetterSource cases = this::facts;
        var readers = new LetterReaders(cases, customers);
        routes = new LetterRoutes(letters, readers, preferences, representatives, new LetterWays(sms), events, clock);
        outbox = transactional(new Outbox(letters, routes, events, clock));
        var texts =
                new SmsChannel(http, sms, new SmsText(LetterStories.messages()), readers, new ObjectMapper(), clock);
        Channel mails = letter -> {
            mailed.add(letter.address());
            return mailServerSays;
        };
        var channels = new Channels(Map.of(Medium.EMAIL, mails, Medium.SMS, texts));
        sender = new LetterSender(outbox, channels, clock, LetterStories.SETTINGS, false);
    }

    @Test
    void letterThatIsRefusedByMailGoesOutAsATextMessage() {
        write("one");
        mailServerSays = new Delivery(Delivery.Outcome.REFUSED, "550 no such user");
        sender.sendDue();
        sender.sendDue();

        assertThat(history()).containsExactly("EMAIL RETURNED", "SMS SENT");
        var text = all().get(1);
        assertThat(text.insteadOf()).isEqualTo(all().get(0).id());
        assertThat(text.address()).isEqualTo("+48600100200");
        assertThat(text.textBody()).isEqualTo(all().get(0).textBody());
        assertThat(GATEWAY.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .contains("\"Our answer: " + caseNumber + " " + LetterStories.LINK + "\"");
        assertThat(outbox.dead(10)).isEmpty();
        assertThat(trail.of(caseNumber)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("LetterTurned");
            assertThat(entry.facts())
                    .containsEntry("failedWay", "EMAIL")
                    .containsEntry("nextWay", "SMS")
                    .containsEntry("letter", "ANSWER");
        });
        assertThat(routes.first(LetterKind.ANSWER, facts(caseNumber).reach()).medium())
                .as("the next letter")
                .isEqualTo(Medium.SMS);
    }

    @Test
    void letterThatNobodyTakesWaitsInThePortalAndSomebodyHasToPhone() {
        write("one");
        mailServerSays = new Delivery(Delivery.Outcome.REFUSED, "550 no such user");
        gatewayAnswers(aResponse().withStatus(422));
        sender.sendDue();
        sender.sendDue();

        assertThat(history()).containsExactly("EMAIL RETURNED", "SMS DEAD", "PORTAL PORTAL_ONLY");
        assertThat(outbox.dead(10)).extracting(Letter::caseNumber).containsExactly(caseNumber);
        assertThat(routes.first(LetterKind.ANSWER, facts(caseNumber).reach()).medium())
                .isEqualTo(Medium.PORTAL);

        preferences.newAddresses(anna, "anna@new.example", "+48 600 100 300");
        assertThat(routes.first(LetterKind.ANSWER, facts(caseNumber).reach()).address())
                .isEqualTo("anna@new.example");
        var before = all().get(1).messageId();
        outbox.retry(all().get(1).id());
        gatewayAnswers(aResponse().withStatus(202));
        sender.sendDue();
        assertThat(history()).containsExactly("EMAIL RETURNED", "SMS SENT", "PORTAL PORTAL_ONLY");
        assertThat(all().get(1).address()).isEqualTo("+48600100300");
        assertThat(all().get(1).messageId())
                .as("a gateway that has refused a message would refuse its like again")
                .isNotEqualTo(before);
    }

    @Test
    void letterThatComesBackLaterGoesOutAgainOnce() {
        write("one");
        sender.sendDue();
        assertThat(history()).containsExactly("EMAIL SENT");
        var id = all().get(0).id();
        outbox.cameBack(id, true, "undeliverable 5.1.1");
        outbox.cameBack(id, true, "undeliverable 5.1.1");
        assertThat(history()).containsExactly("EMAIL RETURNED", "SMS PENDING");
        assertThat(all().get(0).lastError()).isEqualTo("undeliverable 5.1.1");
        assertThat(facts(caseNumber).reach().emailBounced()).isTrue();
        preferences.emailWorks(anna);
        assertThat(routes.first(LetterKind.ANSWER, facts(caseNumber).reach()).medium())
                .isEqualTo(Medium.EMAIL);
    }

    @Test
    void mailboxThatIsFullForDaysIsNotABadAddress() {
        write("one");
        sender.sendDue();
        outbox.cameBack(all().get(0).id(), false, "given-up 4.2.2");
        assertThat(history()).containsExactly("EMAIL RETURNED", "SMS PENDING");
        assertThat(facts(caseNumber).reach().emailBounced()).isFalse();
    }

    @Test
    void customerWhoPrefersTextMessagesGetsThem() {
        preferences.choose(anna, caseNumber, new ContactChoice(ContactWay.SMS, true, null), "link");
        assertThat(routes.first(LetterKind.ANSWER, facts(caseNumber).reach()))
                .isEqualTo(new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        write("one", routes.first(LetterKind.ANSWER, facts(caseNumber).reach()));
        gatewayAnswers(aResponse().withStatus(410));
        sender.sendDue();
        sender.sendDue();
        assertThat(history()).containsExactly("SMS RETURNED", "EMAIL SENT");
    }

    @Test
    void whoReadsLettersOnlyInThePortalIsSentTheLastWordAllTheSame() {
        preferences.choose(anna, caseNumber, new ContactChoice(ContactWay.PORTAL, true, null), "link");
        var reach = facts(caseNumber).reach();
        assertThat(routes.first(LetterKind.ANSWER, reach).medium()).isEqualTo(Medium.PORTAL);
        assertThat(routes.first(LetterKind.FINAL_ANSWER, reach))
                .isEqualTo(new LetterRoutes.Route(Medium.EMAIL, mail()));
        assertThat(routes.first(LetterKind.POLITE_CLOSE, reach).medium()).isEqualTo(Medium.EMAIL);

        preferences.emailBounced(anna, mail());
        assertThat(routes.first(LetterKind.FINAL_ANSWER, facts(caseNumber).reach())
                        .medium())
                .isEqualTo(Medium.SMS);
        preferences.phoneRefused(anna, "+48600100200");
        assertThat(routes.first(LetterKind.FINAL_ANSWER, facts(caseNumber).reach())
                        .medium())
                .isEqualTo(Medium.PORTAL);
    }

    @Test
    void oneServerThatIsAwayDoesNotHoldUpTheOthers() {
        for (int i = 0; i < 25; i++) {
            write("mail-" + i);
        }
        write("text-1", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        write("text-2", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        mailServerSays = new Delivery(Delivery.Outcome.UNREACHABLE, "connection refused");
        assertThat(sender.sendDue()).isEqualTo(2);
        assertThat(mailed).as("one letter finds out").hasSize(1);

        mailServerSays = Delivery.DELIVERED;
        gatewayAnswers(aResponse().withStatus(429).withHeader("Retry-After", "600"));
        write("text-3", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        write("text-4", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        clock.pass(Duration.ofMinutes(2));
        assertThat(sender.sendDue()).isEqualTo(25);
        GATEWAY.resetRequests();
        clock.pass(Duration.ofMinutes(9));
        sender.sendDue();
        assertThat(GATEWAY.getAllServeEvents()).as("as the gateway asked").isEmpty();
        gatewayAnswers(aResponse().withStatus(202));
        clock.pass(Duration.ofMinutes(2));
        assertThat(sender.sendDue()).isEqualTo(2);
        assertThat(all()).allMatch(letter -> letter.state() == LetterState.SENT);
    }

    @Test
    void textMessageOfTheNightIsSentInTheMorning() {
        clock.moveTo(Instant.parse("2026-11-23T21:30:00Z"));
        write("night", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        write("mail");
        assertThat(sender.sendDue()).as("the e-mail").isEqualTo(1);
        var text = all().get(0);
        assertThat(text.state()).isEqualTo(LetterState.PENDING);
        assertThat(text.attempts()).isZero();
        assertThat(text.nextAttemptAt()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(outbox.delayed(10)).as("nothing is wrong with it").isEmpty();
        clock.moveTo(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void textMessageThatWaitedADayForItsGatewayTakesAnotherWay() {
        write("one", new LetterRoutes.Route(Medium.SMS, "+48600100200"));
        gatewayAnswers(aResponse().withStatus(503));
        sender.sendDue();
        assertThat(history()).containsExactly("SMS PENDING");
        clock.pass(Duration.ofHours(25));
        sender.sendDue();
        sender.sendDue();
        assertThat(history()).containsExactly("SMS RETURNED", "EMAIL SENT");
        assertThat(facts(caseNumber).reach().phoneRefused()).isFalse();
    }

    private void gatewayAnswers(ResponseDefinitionBuilder answer) {
        GATEWAY.stubFor(post(anyUrl()).willReturn(answer));
    }

    private LetterFacts facts(CaseNumber number) {
        var facts = LetterStories.facts("Anna", Locale.UK, "Marta");
        var contact = customers.contactFor(anna, number);
        return new LetterFacts(
                number,
                anna,
                facts.name(),
                Locale.UK,
                facts.zone(),
                facts.trackingUrl(),
                "Marta",
                facts.product(),
                "UK",
                "uk-fos",
                facts.receivedAt(),
                contact.reach(),
                contact.origin());
    }

    private String mail() {
        return "anna-" + caseNumber.value().toLowerCase(Locale.ROOT) + "@example.com";
    }

    private void write(String key) {
        write(key, new LetterRoutes.Route(Medium.EMAIL, mail()));
    }

    private void write(String key, LetterRoutes.Route route) {
        transaction.executeWithoutResult(status -> outbox.write(new NewLetter(
                key + ":" + caseNumber,
                caseNumber,
                anna,
                null,
                route,
                LetterKind.ANSWER,
                "en",
                "Our answer: " + caseNumber,
                "Dear Anna, " + Letter.LINK,
                "<p>" + Letter.LINK + "</p>",
                LetterStories.LINK,
                "<" + UUID.randomUUID() + "@heed.example>",
                clock.instant(),
                null,
                null,
                false)));
    }

    private List<Letter> all() {
        return outbox.lettersOf(caseNumber).stream()
                .sorted(Comparator.comparingLong(Letter::id))
                .toList();
    }

    private List<String> history() {
        return all().stream()
                .map(letter -> letter.channel() + " " + letter.state())
                .toList();
    }

    private Outbox transactional(Outbox target) {
        var factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        TransactionManager manager = transactions;
        factory.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource(false)));
        return (Outbox) factory.getProxy(Outbox.class.getClassLoader());
    }
}
