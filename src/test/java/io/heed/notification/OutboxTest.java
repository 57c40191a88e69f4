package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real MariaDB, its sender over real sockets. */
@HeedTest
class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Delivery FAILED = new Delivery(Delivery.Outcome.FAILED, "no luck");

    @Autowired
    private LetterMapper letters;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Outbox heedsOutbox;

    @Autowired
    private JdbcClient database;

    private final HandClock clock = new HandClock();
    private final CaseNumber caseNumber =
            CaseNumber.of(ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private TransactionTemplate transaction;
    private Outbox outbox;

    @BeforeEach
    void onlyTheLettersOfThisTestAreDue() {
        database.sql("UPDATE notification SET state = 'CANCELLED' WHERE state IN ('PENDING', 'DEAD')")
                .update();
        transaction = new TransactionTemplate(transactions);
        outbox = transactional(new Outbox(
                letters,
                LetterStories.routes(
                        letters, number -> LetterStories.facts("Anna", java.util.Locale.UK, "Marta"), clock),
                events,
                clock));
    }

    @Test
    void letterIsReadBackAsItWasWritten() {
        write("read-back", "anna@example.com");
        var letter = only();
        assertThat(letter.subject()).isEqualTo("Zażółć gęślą jaźń 😀");
        assertThat(letter.customerId()).isEqualTo(7);
        assertThat(letter.staff()).isNull();
        assertThat(letter.channel()).isEqualTo(Medium.EMAIL);
        assertThat(letter.kind()).isEqualTo(LetterKind.ANSWER);
        assertThat(letter.createdAt()).isEqualTo(LetterStories.AT);
        assertThat(letter.textBody()).startsWith("你好 😀").doesNotContain(LetterStories.LINK, Letter.LINK);
        assertThat(letter.textBody()).hasSizeGreaterThan(80_000);
        assertThat(letter.link()).isNull();
    }

    @Test
    void sameEventTwiceIsOneLetterAndARolledBackEventIsNone() {
        write("once", "anna@example.com");
        write("once", "anna@example.com");
        assertThat(outbox.lettersOf(caseNumber)).hasSize(1);

        transaction.executeWithoutResult(status -> {
            outbox.write(letter("never", "anna@example.com"));
            status.setRollbackOnly();
        });
        assertThat(outbox.lettersOf(caseNumber)).hasSize(1);
        assertThatThrownBy(() -> heedsOutbox.write(letter("alone", "anna@example.com")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void letterIsSentOnceAndNotedAsSent() throws Exception {
        write("sent", "anna@example.com");
        var sender = sender(EmailChannelTest.channel(SERVER.getSmtp().getPort()));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(sender.sendDue()).isZero();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).isEqualTo(only().messageId());
        assertThat(only().state()).isEqualTo(LetterState.SENT);
        assertThat(only().sentAt()).isEqualTo(clock.instant());
    }

    @Test
    void connectionDroppedBeforeTheReceiptLosesNothing() throws Exception {
        write("dropped", "anna@example.com");
        try (var bad = new EmailChannelTest.BadServer(EmailChannelTest.Fault.DROPS_AFTER_DATA)) {
            assertThat(sender(EmailChannelTest.channel(bad.port())).sendDue()).isZero();
            assertThat(only().state()).isEqualTo(LetterState.PENDING);
            assertThat(only().attempts()).isEqualTo(1);
            assertThat(bad.messageIds()).containsExactly("Message-ID: " + only().messageId());
        }
        var sender = sender(EmailChannelTest.channel(SERVER.getSmtp().getPort()));
        assertThat(sender.sendDue()).describedAs("not before its time").isZero();
        clock.pass(Duration.ofSeconds(75));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).isEqualTo(only().messageId());
        assertThat(only().lastError()).isNull();
    }

    /** At least once: what was sent but not noted goes out again, and mailboxes know it by its Message-ID. */
    @Test
    void crashBetweenSendingAndNotingSendsTheSameMessageAgain() throws Exception {
        write("crashed", "anna@example.com");
        var channel = EmailChannelTest.channel(SERVER.getSmtp().getPort());
        channel.deliver(outbox.claim(10, Duration.ofMinutes(10)).get(0).withLink());

        assertThat(sender(channel).sendDue())
                .describedAs("while the lease runs")
                .isZero();
        clock.pass(Duration.ofMinutes(10));
        assertThat(sender(channel).sendDue()).isEqualTo(1);
        var sent = SERVER.getReceivedMessages();
        assertThat(sent).hasSize(2);
        assertThat(sent[0].getMessageID()).isEqualTo(sent[1].getMessageID());
    }

    @Test
    void twoNodesSendEachLetterOnce() throws Exception {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 120; i++) {
                outbox.write(letter("parallel-" + i, "anna@example.com"));
            }
        });
        Map<Long, AtomicInteger> sent = new ConcurrentHashMap<>();
        Channel channel = letter -> {
            sent.computeIfAbsent(letter.id(), id -> new AtomicInteger()).incrementAndGet();
            return Delivery.DELIVERED;
        };
        var start = new CountDownLatch(1);
        var nodes = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var node = new Thread(() -> {
                try {
                    start.await();
                    sender(channel).sendDue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            node.start();
            nodes.add(node);
        }
        start.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(sent).hasSize(120);
        assertThat(sent.values()).allMatch(count -> count.get() == 1);
        assertThat(outbox.lettersOf(caseNumber)).allMatch(letter -> letter.state() == LetterState.SENT);
    }

    @Test
    void refusedRecipientIsDeadAtOnceAndRetriedToThePresentAddress() {
        write("refused", "typo@example.invalid");
        var refusing = sender(letter -> new Delivery(Delivery.Outcome.REFUSED, "550 no such user"));
        refusing.sendDue();
        assertThat(outbox.dead(10)).extracting(Letter::caseNumber).containsExactly(caseNumber);
        assertThat(only().lastError()).isEqualTo("550 no such user");

        outbox.retry(only().id());
        assertThat(only().state()).isEqualTo(LetterState.PENDING);
        assertThat(only().address()).isEqualTo("anna@example.com");
        assertThatThrownBy(() -> outbox.retry(only().id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> outbox.retry(-1)).isInstanceOf(NotFound.class);

        refusing.sendDue();
        outbox.giveUp(only().id());
        assertThat(only().state()).isEqualTo(LetterState.CANCELLED);
        assertThat(outbox.dead(10)).isEmpty();
    }

    @Test
    void letterThatFailsSevenTimesIsDead() {
        write("failing", "anna@example.com");
        var failing = sender(letter -> FAILED);
        for (int attempt = 1; attempt <= 6; attempt++) {
            failing.sendDue();
            assertThat(only().state()).isEqualTo(LetterState.PENDING);
            assertThat(only().attempts()).isEqualTo(attempt);
            assertThat(outbox.delayed(10)).hasSize(1);
            clock.pass(Duration.ofHours(30));
        }
        failing.sendDue();
        assertThat(only().state()).isEqualTo(LetterState.DEAD);
        assertThat(outbox.delayed(10)).isEmpty();
    }

    @Test
    void serverThatIsAwayForDaysKillsNoLetter() {
        write("away-1", "anna@example.com");
        write("away-2", "anna@example.com");
        var tries = new AtomicInteger();
        var away = sender(letter -> {
            tries.incrementAndGet();
            return new Delivery(Delivery.Outcome.UNREACHABLE, "connection refused");
        });
        for (int look = 0; look < 40; look++) {
            away.sendDue();
            assertThat(tries.get()).describedAs("one letter finds out").isEqualTo(look + 1);
            assertThat(outbox.lettersOf(caseNumber)).allMatch(letter -> letter.attempts() == 0);
            clock.pass(Duration.ofMinutes(30));
        }
        assertThat(sender(letter -> Delivery.DELIVERED).sendDue()).isEqualTo(2);
    }

    @Test
    void faultOfTheChannelIsAFailureOfTheLetterOnly() {
        write("fault", "anna@example.com");
        sender(letter -> {
                    throw new IllegalArgumentException("anna@example.com");
                })
                .sendDue();
        assertThat(only().lastError()).isEqualTo("IllegalArgumentException");
    }

    @Test
    void nothingIsSentInsideATransaction() {
        var sender = sender(letter -> Delivery.DELIVERED);
        assertThatThrownBy(() -> transaction.execute(status -> sender.sendDue()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commitWakesTheSender() throws Exception {
        var arrived = new CountDownLatch(1);
        var sender = new LetterSender(
                outbox,
                letter -> {
                    arrived.countDown();
                    return Delivery.DELIVERED;
                },
                clock,
                new MailSettings("heed@localhost", null, ZoneOffset.UTC, false, Duration.ofHours(1)),
                true);
        sender.start();
        try {
            write("nudge", "anna@example.com");
            sender.on(new Outbox.LetterWaits());
            assertThat(arrived.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } finally {
            sender.stop();
        }
        assertThat(sender.isRunning()).isFalse();
        assertThat(only().state()).isEqualTo(LetterState.SENT);
    }

    private LetterSender sender(Channel channel) {
        return new LetterSender(outbox, channel, clock, LetterStories.SETTINGS, false);
    }

    private void write(String key, String address) {
        transaction.executeWithoutResult(status -> outbox.write(letter(key, address)));
    }

    private NewLetter letter(String key, String address) {
        return new NewLetter(
                key + ":" + caseNumber,
                caseNumber,
                7L,
                null,
                new LetterRoutes.Route(Medium.EMAIL, address),
                LetterKind.ANSWER,
                "pl",
                "Zażółć gęślą jaźń 😀",
                "你好 😀 " + "żółw ".repeat(16_000) + Letter.LINK,
                "<p>" + Letter.LINK + "</p>",
                LetterStories.LINK,
                "<" + UUID.randomUUID() + "@heed.example>",
                LetterStories.AT,
                null,
                null,
                false);
    }

    /** Of letters that did not arrive, a copy waits in the portal. */
    private Letter only() {
        List<Letter> all = outbox.lettersOf(caseNumber).stream()
                .filter(letter -> letter.channel() == Medium.EMAIL)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Outbox transactional(Outbox target) {
        var factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        TransactionManager manager = transactions;
        factory.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource(false)));
        return (Outbox) factory.getProxy(Outbox.class.getClassLoader());
    }
}
