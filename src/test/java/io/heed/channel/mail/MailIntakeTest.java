package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.channel.InboundState;
import io.heed.channel.Outcome;
import io.heed.complaint.process.Story;
import io.heed.notification.ReplyAddress;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What becomes of a mail, from the bytes to the case. */
@HeedTest
class MailIntakeTest {

    private static final RequestPostProcessor MANAGER = as("manager", "ROLE_MANAGER");
    private static final RequestPostProcessor ADMIN = as("admin", "ROLE_ADMIN");
    private static final RequestPostProcessor LEAD = as("lead", "ROLE_LEAD", "TEAM_service");

    @Autowired
    private MailIntake intake;

    @Autowired
    private ReplyAddress replies;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void aMailOpensACaseOnceAndIsKeptByteForByte() {
        var address = Eml.someone();
        var mail = Eml.from(address, "", "Visit missed", "Nobody came.\n\n-- \nMaria");
        var outcome = intake.take(mail);
        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(intake.take(mail)).isEqualTo(outcome);

        assertThat(words(outcome.caseNumber())).containsExactly("Visit missed\n\nNobody came.");
        assertThat(one("SELECT channel FROM complaint WHERE case_number = ?", outcome.caseNumber()))
                .isEqualTo("email");
        assertThat(jdbc.sql("SELECT original FROM inbound_message WHERE case_number = ?")
                        .param(outcome.caseNumber().value())
                        .query((row, any) -> row.getBytes(1))
                        .single())
                .isEqualTo(mail);
    }

    @Test
    void aPolishMailIsAnsweredInPolish() {
        var outcome = intake.take(
                Eml.from(Eml.someone(), "", "Reklamacja", "Dzień dobry, proszę o pomoc, bo internet nie działa."));
        assertThat(one(
                        "SELECT u.locale FROM customer u JOIN complaint c ON c.customer_id = u.id WHERE case_number = ?",
                        outcome.caseNumber()))
                .isEqualTo("pl");
    }

    @Test
    void anAnswerToOurSignedAddressGoesToItsCaseFromWhateverAddressItComes() {
        var told = story.acknowledged();
        var tag = replies.of(told.number()).orElseThrow();
        assertThat(tag).matches("care\\+hd-\\d{6,}-\\d\\.[a-z2-7]{16}@heed\\.example");
        var outcome = intake.take(Eml.from(
                Eml.someone(),
                "Delivered-To: " + tag.toUpperCase(java.util.Locale.ROOT) + "\n",
                "Re: x",
                "One more thing."));
        assertThat(outcome).isEqualTo(Outcome.of(InboundState.REPLY, told.number(), null));
        assertThat(words(told.number())).contains("One more thing.");
    }

    @Test
    void aForgedAddressProvesNothing() {
        var told = story.acknowledged();
        var other = story.acknowledged();
        var signature = replies.of(other.number()).orElseThrow().replaceAll(".*\\.([a-z2-7]{16})@.*", "$1");
        var forged = "care+" + told.number() + "." + signature + "@heed.example";
        var outcome = intake.take(Eml.from(
                Eml.someone(), "Cc: " + forged + "\n", "Re: " + told.number(), "I am the customer, trust me."));
        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(outcome.caseNumber()).isNotEqualTo(told.number());
        assertThat(words(told.number())).hasSize(1);
    }

    @Test
    void anAnswerToALetterCountsFromTheCustomersOwnAddressOnly() throws Exception {
        var told = story.acknowledged();
        var address = one(
                "SELECT u.email FROM customer u JOIN complaint c ON c.customer_id = u.id WHERE case_number = ?",
                told.number());
        var thread = "In-Reply-To: " + letterId(told.number()) + "\n";
        assertThat(intake.take(Eml.from(address, thread, "Re: y", "It is me.")))
                .isEqualTo(Outcome.of(InboundState.REPLY, told.number(), null));

        var stranger = intake.take(Eml.from(Eml.someone(), thread, "Re: y", "It is me, really."));
        assertThat(stranger).isEqualTo(Outcome.of(InboundState.WAITING, told.number(), "other-sender"));
        assertThat(words(told.number())).doesNotContain("It is me, really.");

        assertThat(page(LEAD)).contains("A message waits for a decision", "comes from another address");
        act(troubleOf("WAITING_MESSAGE", told.number()), "add-to-case", null, LEAD)
                .andExpect(flash().attribute("done", "desk.trouble.done.add-to-case"));
        assertThat(words(told.number())).contains("It is me, really.");
    }

    @Test
    void theSubjectAloneLeadsNowhere() {
        var told = story.acknowledged();
        var outcome = intake.take(Eml.from(Eml.someone(), "", "Re: " + told.number(), "About my case"));
        assertThat(outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(outcome.caseNumber()).isNotEqualTo(told.number());
    }

    @Test
    void aClosedCaseTakesThanksOpensAgainAndIsCarriedOnWhenItIsClosedForGood() {
        var told = story.acknowledged();
        story.customer.withdraw(told.token());
        assertThat(reply(told, "Thank you!")).isEqualTo(Outcome.of(InboundState.REPLY, told.number(), null));
        assertThat(one("SELECT stage FROM complaint WHERE case_number = ?", told.number()))
                .isEqualTo("CLOSED");
        assertThat(reply(told, "It has happened again and I want it put right."))
                .isEqualTo(Outcome.of(InboundState.REPLY, told.number(), "reopened"));

        story.customer.withdraw(told.token());
        story.letPass(Duration.ofDays(40));
        var carriedOn = reply(told, "And once more it is broken.");
        assertThat(carriedOn.state()).isEqualTo(InboundState.CASE);
        assertThat(carriedOn.follows()).isEqualTo(told.number());
        assertThat(carriedOn.caseNumber()).isNotEqualTo(told.number());
    }

    @Test
    void aBounceOfALetterWithNoOtherWayLeftIsSeenByStaff() throws Exception {
        var told = story.acknowledged();
        sent(told.number());

        assertThat(intake.take(report(told.number(), "delayed", "4.4.1")))
                .isEqualTo(Outcome.of(InboundState.BOUNCE, told.number(), "delayed"));
        assertThat(letterState(told.number())).isEqualTo("SENT");
        assertThat(intake.take(report(told.number(), "failed", "5.1.1")))
                .isEqualTo(Outcome.of(InboundState.BOUNCE, told.number(), "undeliverable"));

        assertThat(letterState(told.number())).isEqualTo("DEAD");
        assertThat(page(LEAD))
                .contains("A letter could not be delivered", told.number().value());
        assertThat(casePage(told.number())).contains("could not be delivered");
        act(troubleOf("DEAD_LETTER", told.number()), "retry", null, LEAD)
                .andExpect(flash().attribute("done", "desk.trouble.done.retry"));
        assertThat(letterState(told.number())).isEqualTo("PENDING");
    }

    @Test
    void aBounceOfNothingWeSentChangesNothing() {
        assertThat(intake.take(bounce("<made-up@heed.example>", "failed", "5.1.1")))
                .isEqualTo(Outcome.of(InboundState.BOUNCE, null, "not-ours"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: list",
                "List-Id: <news.example.org>",
                "X-Heed-Loop: HD-000001-3",
                "Return-Path: <>"
            })
    void aMachineOpensNoCaseAndIsNotAnswered(String header) {
        var told = story.acknowledged();
        var before = count("notification") + count("complaint");
        var tag = "Cc: " + replies.of(told.number()).orElseThrow() + "\n";
        var outcome = intake.take(Eml.from(Eml.someone(), tag + header + "\n", "Re: x", "I am on a beach."));
        assertThat(outcome.state()).isEqualTo(InboundState.AUTOMATIC);
        assertThat(outcome.caseNumber()).isEqualTo(told.number());
        assertThat(count("notification") + count("complaint")).isEqualTo(before);
    }

    @Test
    void ourOwnLetterThatComesBackIsNoComplaint() {
        var told = story.acknowledged();
        assertThat(intake.take(Eml.from("care@heed.example", "", "Hello", "from ourselves"))
                        .reason())
                .isEqualTo("loop");
        var copy = Eml.of("Message-ID: " + letterId(told.number()) + "\nFrom: x@example.org\nSubject: Fwd\n\nDear\n");
        assertThat(intake.take(copy).reason()).isEqualTo("loop");
    }

    @Test
    void whoeverWritesWithoutEndIsHeldAndNotLost() {
        var address = Eml.someone();
        for (int i = 0; i < 20; i++) {
            assertThat(intake.take(Eml.from(address, "", "No " + i, "Again " + i))
                            .state())
                    .isEqualTo(InboundState.CASE);
        }
        assertThat(intake.take(Eml.from(address, "", "No 20", "Again 20")))
                .isEqualTo(Outcome.of(InboundState.WAITING, null, "too-many"));
        story.letPass(Duration.ofMinutes(61));
        assertThat(intake.take(Eml.from(address, "", "No 21", "Again 21")).state())
                .isEqualTo(InboundState.CASE);
    }

    @Test
    void whoeverKeepsPeopleDecidingIsHeldToo() {
        var address = Eml.someone();
        for (int i = 0; i < 20; i++) {
            assertThat(intake.take(Eml.from(address, "", "No " + i, "[idea 0.40] Again " + i))
                            .state())
                    .isEqualTo(InboundState.UNDECIDED);
        }
        assertThat(intake.take(Eml.from(address, "", "No 20", "[idea 0.40] Again 20")))
                .isEqualTo(Outcome.of(InboundState.WAITING, null, "too-many"));
    }

    @Test
    void aMachineThatHidesAndAnswersEveryLetterGetsNoLetterForIt() {
        var told = story.acknowledged();
        var tag = "Cc: " + replies.of(told.number()).orElseThrow() + "\n";
        var letters = lettersToCustomer(told.number());
        for (int i = 0; i < 25; i++) {
            assertThat(intake.take(Eml.from(Eml.someone(), tag, "Re: y", "I am at the sea until Monday, " + i))
                            .state())
                    .isEqualTo(InboundState.REPLY);
        }
        assertThat(lettersToCustomer(told.number())).isEqualTo(letters);
    }

    @Test
    void aFileThatIsNotTakenIsNamedOnTheCaseAndStaysInTheOriginal() throws Exception {
        var mail = Eml.of("""
                Message-ID: <%s@mail.example.org>
                From: %s
                Subject: With files
                Content-Type: multipart/mixed; boundary=b

                --b

                See the files.
                --b
                Content-Type: text/plain; name=story.txt
                Content-Disposition: attachment

                once upon a time
                --b
                Content-Type: application/octet-stream; name="setup<1>.exe"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --b--
                """.formatted(UUID.randomUUID(), Eml.someone()));
        var outcome = intake.take(mail);
        assertThat(jdbc.sql("SELECT file_name FROM attachment WHERE case_number = ?")
                        .param(outcome.caseNumber().value())
                        .query(String.class)
                        .list())
                .containsExactly("story.txt");
        assertThat(casePage(outcome.caseNumber())).contains("Not taken, only in the original:", "setup&lt;1&gt;.exe");

        var id = jdbc.sql("SELECT id FROM inbound_message WHERE case_number = ?")
                .param(outcome.caseNumber().value())
                .query(Long.class)
                .single();
        var original = web.perform(get("/desk/cases/{n}/originals/{id}", outcome.caseNumber(), id)
                        .with(MANAGER))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(original.getContentAsByteArray()).isEqualTo(mail);
        assertThat(original.getContentType()).isEqualTo("text/plain");
        assertThat(original.getHeader("Content-Disposition")).startsWith("attachment");
        var other = story.acknowledged();
        web.perform(get("/desk/cases/{n}/originals/{id}", other.number(), id).with(MANAGER))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeReadIsQuarantinedAndAPersonDecides() throws Exception {
        var mail = ("\0\1\2 no mail at all\r\n" + UUID.randomUUID()).getBytes(UTF_8);
        assertThat(intake.take(mail)).isEqualTo(Outcome.of(InboundState.QUARANTINED, null, "unreadable"));
        assertThat(page(MANAGER)).contains("A message could not be taken in");
        var id = lastTrouble("QUARANTINED_MESSAGE");
        assertThat(web.perform(get("/desk/trouble/{id}/original", id).with(MANAGER))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(mail);
        web.perform(get("/desk/trouble/{id}/original", id).with(ADMIN)).andExpect(status().isNotFound());
        act(id, "open-case", null, ADMIN).andExpect(status().isNotFound());

        act(id, "retry", null, MANAGER);
        page(MANAGER);
        id = lastTrouble("QUARANTINED_MESSAGE");
        act(id, "open-case", null, MANAGER).andExpect(flash().attribute("done", "desk.trouble.done.open-case"));
        assertThat(jdbc.sql("SELECT state FROM inbound_message WHERE original = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("CASE");
    }

    @Test
    void whatNeedsNobodyIsPutAsideWithAReason() throws Exception {
        var mail = Eml.of("From: <nobody>\nSubject: " + UUID.randomUUID() + "\n\nbuy now\n");
        assertThat(intake.take(mail)).isEqualTo(Outcome.of(InboundState.QUARANTINED, null, "no-sender"));
        page(MANAGER);
        var id = lastTrouble("QUARANTINED_MESSAGE");
        act(id, "set-aside", " ", MANAGER).andExpect(flash().attribute("refused", "desk.trouble.reason-missing"));
        act(id, "set-aside", "Advertising", MANAGER)
                .andExpect(flash().attribute("done", "desk.trouble.done.set-aside"));
        act(id, "set-aside", "Advertising", MANAGER).andExpect(flash().attribute("refused", "desk.trouble.settled"));
        assertThat(jdbc.sql("SELECT CONCAT(state, ' ', reason) FROM inbound_message WHERE original = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("NOISE Advertising");
    }

    private Outcome reply(Story.Case told, String words) {
        var tag = "Cc: " + replies.of(told.number()).orElseThrow() + "\n";
        return intake.take(Eml.from(Eml.someone(), tag, "Re: your case", words));
    }

    private byte[] report(CaseNumber caseNumber, String action, String status) {
        return bounce(letterId(caseNumber), action, status);
    }

    private static byte[] bounce(String messageId, String action, String status) {
        return Eml.of("""
                Message-ID: <%s@mx.example.org>
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; anna@example.org
                Action: %s
                Status: %s
                --b
                Content-Type: message/rfc822

                Message-ID: %s

                Dear
                --b--
                """.formatted(UUID.randomUUID(), action, status, messageId));
    }

    private String letterId(CaseNumber caseNumber) {
        return one(
                "SELECT message_id FROM notification WHERE staff IS NULL AND case_number = ? ORDER BY id LIMIT 1",
                caseNumber);
    }

    private String letterState(CaseNumber caseNumber) {
        return one(
                "SELECT state FROM notification WHERE staff IS NULL AND case_number = ? ORDER BY id LIMIT 1",
                caseNumber);
    }

    private void sent(CaseNumber caseNumber) {
        jdbc.sql("UPDATE notification SET state = 'SENT' WHERE staff IS NULL AND case_number = ?")
                .param(caseNumber.value())
                .update();
    }

    private List<String> words(CaseNumber caseNumber) {
        return jdbc.sql("SELECT body FROM case_message WHERE case_number = ? ORDER BY id")
                .param(caseNumber.value())
                .query(String.class)
                .list();
    }

    private String one(String sql, CaseNumber caseNumber) {
        return jdbc.sql(sql).param(caseNumber.value()).query(String.class).single();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private long troubleOf(String kind, CaseNumber caseNumber) {
        return jdbc.sql("SELECT id FROM trouble WHERE kind = ? AND case_number = ? AND unsettled")
                .params(kind, caseNumber.value())
                .query(Long.class)
                .single();
    }

    private long lastTrouble(String kind) {
        return jdbc.sql("SELECT MAX(id) FROM trouble WHERE kind = ? AND unsettled")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private org.springframework.test.web.servlet.ResultActions act(
            long id, String action, String reason, RequestPostProcessor who) throws Exception {
        var request = post("/desk/trouble/{id}/{action}", id, action).with(who).with(csrf());
        return web.perform(reason == null ? request : request.param("reason", reason));
    }

    private String page(RequestPostProcessor who) throws Exception {
        return content(get("/desk/trouble").with(who));
    }

    private String casePage(CaseNumber caseNumber) throws Exception {
        return content(get("/desk/cases/" + caseNumber).with(MANAGER));
    }

    private String content(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int lettersToCustomer(CaseNumber caseNumber) {
        return jdbc.sql("SELECT COUNT(*) FROM notification WHERE case_number = ? AND staff IS NULL")
                .param(caseNumber.value())
                .query(Integer.class)
                .single();
    }

    private static RequestPostProcessor as(String username, String... authorities) {
        return user(username)
                .authorities(Arrays.stream(authorities)
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }
}
