package io.heed.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.channel.InboundState;
import io.heed.channel.Outcome;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.notification.ReplyAddress;
import io.heed.outreach.OutreachRows;
import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that answer what we wrote to many: whoever writes is not silent, and what they write is never lost. */
@HeedTest
class OutreachRepliesTest {

    @Autowired
    private MailIntake intake;

    @Autowired
    private ReplyAddress replies;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    private final String address = "ola-" + UUID.randomUUID() + "@example.org";
    private long customer;
    private CaseNumber outreach;

    @BeforeEach
    void somebodyWasToldOfAnOutage() {
        var contact = new Contact("Ola Sowa", address, null, Locale.ENGLISH, ZoneId.of("Europe/Warsaw"));
        customer = customers.add(contact, clock.instant());
        outreach = OutreachRows.begun(rows, clock.instant(), "home-internet", "north", customer);
    }

    @Test
    void anAnswerThatComplainsIsAComplaintAboutTheOutage() {
        var outcome = intake.take(Eml.from(address, signed(), "Re: It stands still", "Two days without a line!"));

        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(audience()).containsEntry("complaint", outcome.caseNumber().value());
        assertThat(audience()).doesNotContainEntry("replied_at", null);
    }

    @Test
    void anAnswerThatIsNotClearWaitsForAPersonAndCountsAsAnAnswer() {
        var outcome =
                intake.take(Eml.from(address, signed(), "Re: It stands still", "[complaint 0.40] Hm, I see. And now?"));

        assertThat(outcome.state()).isEqualTo(InboundState.UNDECIDED);
        assertThat(audience()).containsEntry("complaint", null).doesNotContainEntry("replied_at", null);
    }

    @Test
    void anAnswerIsTakenOnceHoweverOftenItComes() {
        var mail = Eml.from(address, signed(), "Re: It stands still", "Two days without a line, again!");

        assertThat(intake.take(mail)).isEqualTo(intake.take(mail));
        assertThat(rows.sql("SELECT COUNT(*) FROM outreach_reply WHERE outreach = ?")
                        .param(outreach.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAnswerToTheLetterItselfIsKnownByTheLettersId() {
        var messageId = "<" + UUID.randomUUID() + "@heed.example>";
        letter(messageId);

        intake.take(Eml.from(
                address, "In-Reply-To: " + messageId + "\n", "Re: It stands still", "Nothing works, what a shame!"));

        assertThat(audience()).doesNotContainEntry("replied_at", null).doesNotContainEntry("complaint", null);
    }

    @Test
    void aMachineThatAnswersIsNoAnswer() {
        var outcome = intake.take(Eml.from(
                address, signed() + "Auto-Submitted: auto-replied\n", "Away", "I am at the sea until Monday."));

        assertThat(outcome.state()).isEqualTo(InboundState.AUTOMATIC);
        assertThat(audience()).containsEntry("replied_at", null);
    }

    @Test
    void aSignatureForAnotherOutreachIsNone() {
        var tag = replies.of(outreach).orElseThrow();
        var altered = "To: " + tag.replace(outreach.value().toLowerCase(Locale.ROOT), "or-000001-3") + "\n";

        var outcome = intake.take(Eml.from(address, altered, "Hello", "Something is wrong with my line."));

        assertThat(outcome).extracting(Outcome::state).isEqualTo(InboundState.CASE);
        assertThat(audience()).containsEntry("replied_at", null);
    }

    @Test
    void anAnswerToTheLetterAboutACallIsAMessageLikeAnyOther() {
        var messageId = "<" + UUID.randomUUID() + "@heed.example>";
        letter(messageId, CaseNumber.of("CC", 999_999));

        var outcome = intake.take(Eml.from(
                address, "In-Reply-To: " + messageId + "\n", "Re: We tried to call you", "Call me tomorrow, please!"));

        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
    }

    private String signed() {
        return "To: " + replies.of(outreach).orElseThrow() + "\n";
    }

    private void letter(String messageId) {
        letter(messageId, outreach);
    }

    private void letter(String messageId, CaseNumber about) {
        rows.sql(
                        "INSERT INTO notification (dedupe_key, case_number, customer_id, channel, address, kind, language, subject,"
                                + " text_body, html_body, link, message_id, state, attempts, next_attempt_at, created_at, version)"
                                + " VALUES (?, ?, ?, 'EMAIL', ?, 'CARE_CALL_MISSED', 'en', 'It stands still', '-', '-', '-', ?,"
                                + " 'SENT', 1, ?, ?, 0)")
                .params(
                        UUID.randomUUID().toString(),
                        about.value(),
                        customer,
                        address,
                        messageId,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Map<String, Object> audience() {
        return rows.sql("SELECT * FROM audience WHERE outreach = ? AND customer_id = ?")
                .params(outreach.value(), customer)
                .query()
                .singleRow();
    }
}
