package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many mails a second one sender gets through to a server on the same machine, printed:
 * {@code ./mvnw test -Dtest=SendingBench -Dheed.sending.bench=2000}.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.sending.bench", matches = "\\d+")
class SendingBench {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final int letters = Integer.getInteger("heed.sending.bench", 0);

    @Test
    void oneSender() {
        database.sql("UPDATE notification SET state = 'CANCELLED' WHERE state = 'PENDING'")
                .update();
        var kept = EmailChannelTest.channel(SERVER.getSmtp().getPort());
        var sender = new LetterSender(outbox, kept, Clock.systemUTC(), LetterStories.SETTINGS, false);
        send(letters / 4, "to warm up", sender);
        send(letters, "one connection for many", sender);
        var anew = new LetterSender(
                outbox,
                letter -> {
                    var delivery = kept.deliver(letter);
                    kept.rest();
                    return delivery;
                },
                Clock.systemUTC(),
                LetterStories.SETTINGS,
                false);
        send(letters, "a connection for each", anew);
    }

    private void send(int count, String how, LetterSender sender) {
        var programme = CaseNumber.of("TT", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.writeMany(IntStream.range(0, count)
                        .mapToObj(i -> letter(programme, i))
                        .toList()));
        var started = System.nanoTime();
        assertThat(sender.sendDue()).isEqualTo(count);
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%-24s %6d letters in %5.1f s, %5.0f a second%n", how, count, seconds, count / seconds);
    }

    private static NewLetter letter(CaseNumber programme, int number) {
        var words = "We work on the network in your street tonight from one to three. ".repeat(10);
        return new NewLetter(
                ContactLetters.dedupeKey(programme, 1, number),
                programme,
                (long) number,
                null,
                new LetterRoutes.Route(
                        Medium.EMAIL, "customer" + List.of("a", "b", "c").get(number % 3) + "@example.org"),
                LetterKind.CONTACT,
                "en",
                "Your connection may fail tonight",
                words,
                "<p>" + words.repeat(3) + "</p>",
                "",
                "<" + UUID.randomUUID() + "@heed.example>",
                Clock.systemUTC().instant().minusSeconds(1),
                null,
                null,
                false);
    }
}
