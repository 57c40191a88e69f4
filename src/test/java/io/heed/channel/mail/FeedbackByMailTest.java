package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.Origin;
import io.heed.channel.Outcome;
import io.heed.channel.Source;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItems;
import io.heed.notification.Outbox;
import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who writes something good is thanked once; who only seems to is looked at first. */
@HeedTest
class FeedbackByMailTest {

    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");

    @Autowired
    private MailIntake intake;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private TaskWork work;

    @Autowired
    private Outbox letters;

    @Autowired
    private JdbcClient jdbc;

    private final String address = Eml.someone();

    @ParameterizedTest
    @ValueSource(strings = {"praise", "idea"})
    void whatAStrangerWritesByMailIsNoFeedbackUntilAPersonSaysSo(String kind) {
        var mail = Eml.from(address, "", "Win", "[" + kind + " 0.99] You deserve our amazing offer!");
        assertThat(intake.take(mail).state()).isEqualTo(InboundState.UNDECIDED);
        assertThat(thanks()).isEmpty();

        var number = arrivals.numberOf(Source.EMAIL, Fingerprint.of(mail));
        var task = workItems.ofCase(number).get(0);
        work.takeOver(task.taskId(), AGENT);
        work.complete(task.taskId(), AGENT, Map.of("kind", kind));

        assertThat(intake.take(mail).state()).isEqualTo(InboundState.FEEDBACK);
        assertThat(thanks()).containsExactly(kind.toUpperCase(Locale.ROOT) + "_THANKS EMAIL PENDING en " + number);
    }

    @Test
    void aCustomersPraiseIsKeptAtOnceAndThankedOnce() {
        knownByAComplaint();
        var mail = Eml.from(address, "", "Dziękuję", "[praise 0.99] Dzień dobry, dziękuję za pomoc, jest dobrze.");

        assertThat(intake.take(mail).state()).isEqualTo(InboundState.FEEDBACK);
        assertThat(intake.take(mail).state()).isEqualTo(InboundState.FEEDBACK);

        assertThat(thanks()).singleElement().asString().startsWith("PRAISE_THANKS EMAIL PENDING pl MS-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "List-Id: <news.example.org>", "Precedence: bulk"})
    void noMachineIsThanked(String header) {
        knownByAComplaint();
        var mail = Eml.from(address, header + "\n", "Great", "[praise 0.99] You are great.");

        assertThat(intake.take(mail).state()).isEqualTo(InboundState.AUTOMATIC);
        assertThat(thanks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@shop.example",
                "news.do-not-reply+7@shop.example",
                "No_Reply@shop.example",
                "MAILER-DAEMON@shop.example",
                "care@heed.example"
            })
    void nobodyIsThankedWhereNobodyReads(String nobody) {
        var before = thanksTo(nobody).size();

        assertThat(praised(nobody).state()).isEqualTo(InboundState.FEEDBACK);

        assertThat(thanksTo(nobody)).hasSize(before);
        assertThat(praised(address).state()).isEqualTo(InboundState.FEEDBACK);
        assertThat(thanks()).hasSize(1);
    }

    @Test
    void whoeverPraisesWithoutEndIsNotThankedWithoutEnd() {
        for (int i = 0; i < 20; i++) {
            assertThat(praised(address).state()).isEqualTo(InboundState.FEEDBACK);
        }
        assertThat(praised(address)).isEqualTo(Outcome.of(InboundState.WAITING, null, "too-many"));
        assertThat(thanks()).hasSize(20);
    }

    @Test
    void thanksThatComeBackTroubleNobody() {
        praised(address);
        var id = jdbc.sql("SELECT id FROM notification WHERE address = ?")
                .param(address)
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE notification SET state = 'SENT' WHERE id = ?")
                .param(id)
                .update();

        letters.cameBack(id, true, "undeliverable 5.1.1");

        assertThat(thanks()).singleElement().asString().contains(" CANCELLED ");
        assertThat(letters.dead(1_000)).noneMatch(letter -> letter.id() == id);
    }

    @Test
    void anAnswerToThanksIsSomethingNew() {
        praised(address);
        var messageId = jdbc.sql("SELECT message_id FROM notification WHERE address = ?")
                .param(address)
                .query(String.class)
                .single();

        var outcome = intake.take(
                Eml.from(address, "In-Reply-To: " + messageId + "\n", "Re: Thank you", "One thing is broken, though."));

        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(outcome.caseNumber().kind()).isEqualTo(CaseNumber.COMPLAINT);
    }

    private void knownByAComplaint() {
        assertThat(intake.take(Eml.from(address, "", "Visit missed", "Nobody came."))
                        .state())
                .isEqualTo(InboundState.CASE);
    }

    /** Praise by the webhook of a site that says itself what it sends. */
    private Outcome praised(String from) {
        var words = "So friendly! " + UUID.randomUUID();
        return arrivals.take(
                new Arrival(
                        Source.WEBHOOK,
                        "test:" + UUID.randomUUID(),
                        new Arrival.Sender("Zofia", from, null, null, Locale.ENGLISH),
                        null,
                        words,
                        words.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        null,
                        List.of(),
                        List.of(),
                        null),
                new Origin(null, null, null, MessageKind.PRAISE));
    }

    private List<String> thanks() {
        return thanksTo(address);
    }

    private List<String> thanksTo(String reader) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', kind, channel, state, language, case_number)
                          FROM notification WHERE address = ? AND kind LIKE '%_THANKS'""").param(reader).query(String.class).list();
    }
}
