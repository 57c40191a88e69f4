package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.CustomerContact;
import io.heed.complaint.Receipt;
import io.heed.complaint.Submission;
import io.heed.customer.ContactChoice;
import io.heed.customer.ContactWay;
import io.heed.notification.Letter;
import io.heed.notification.LetterState;
import io.heed.notification.Medium;
import io.heed.notification.Outbox;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The customer finds all our letters on the page of the case, and says there how to be reached. */
@HeedTest
class LettersOfACaseTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private CustomerContact contact;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient database;

    @Test
    void letterThatTookTwoWaysIsOneLetterOnThePage() throws Exception {
        var receipt = reported("maria-" + UUID.randomUUID() + "@example.org", null);
        letter(receipt, Medium.EMAIL, LetterState.RETURNED, null);
        var first = letters(receipt).get(0).id();
        letter(receipt, Medium.PORTAL, LetterState.PORTAL_ONLY, first);

        assertThat(Conversation.letters(letters(receipt)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.ways())
                        .containsExactly(
                                new Conversation.Way(Medium.EMAIL, false), new Conversation.Way(Medium.PORTAL, true)));
        web.perform(get("/case/" + token(receipt)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Our letters")))
                .andExpect(content().string(containsString("href=\"#letter-" + first + "\"")))
                .andExpect(content().string(containsString("id=\"letter-" + first + "\"")))
                .andExpect(content().string(containsString("by e-mail</span>, did not arrive")))
                .andExpect(content().string(containsString("only here")))
                .andExpect(content().string(containsString("written by one of us")));
        web.perform(get("/case/" + token(receipt)).param("lang", "pl"))
                .andExpect(content().string(containsString("Nasze listy")))
                .andExpect(content().string(not(containsString("??portal"))));
    }

    @Test
    void customerChoosesHowToBeReachedByTheLink() {
        var receipt = reported(null, "+48 600 100 200");
        var token = token(receipt);
        assertThat(contact.show(token).reach().ways(true)).containsExactly(ContactWay.SMS, ContactWay.PORTAL);

        contact.choose(token, new ContactChoice(ContactWay.PORTAL, false, null), Set.of(), Locale.UK);
        assertThat(contact.show(token).reach().ways(true)).containsExactly(ContactWay.PORTAL);
        assertThat(contact.show(token).source()).isEqualTo("link");
    }

    @Test
    void wayWithoutAnAddressIsRefusedAndChangesNothing() {
        var token = token(reported(null, "+48 600 100 200"));
        assertThatThrownBy(() ->
                        contact.choose(token, new ContactChoice(ContactWay.EMAIL, true, null), Set.of(), Locale.UK))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("preferred"));
        assertThatThrownBy(() ->
                        contact.choose(token, new ContactChoice(ContactWay.SMS, false, null), Set.of(), Locale.UK))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> contact.choose(
                        "x".repeat(22), new ContactChoice(ContactWay.PORTAL, true, null), Set.of(), Locale.UK))
                .isInstanceOf(NotFound.class);
        assertThat(contact.show(token).reach().preferred()).isNull();
    }

    private Receipt reported(String email, String phone) {
        var customer = new Submission.CustomerDetails("Maria Nowak", email, phone, Locale.ENGLISH, "Europe/London");
        var words = "The line drops out every evening.";
        return intake.receive(
                UUID.randomUUID().toString(),
                new Submission("web", customer, "home-internet", null, "UK", words, null, false),
                List.of());
    }

    private void letter(Receipt receipt, Medium medium, LetterState state, Long insteadOf) {
        database.sql("""
                        INSERT INTO notification (dedupe_key, case_number, channel, kind, language, subject, text_body,
                          html_body, link, message_id, state, attempts, next_attempt_at, created_at, version, instead_of)
                        VALUES (?, ?, ?, 'ANSWER', 'en', 'Our answer', 'Dear Maria', '', 'x', ?, ?, 1,
                          '2026-11-23 10:00:00', '2026-11-23 10:00:00', 0, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        receipt.caseNumber().value(),
                        medium.name(),
                        UUID.randomUUID().toString(),
                        state.name(),
                        insteadOf)
                .update();
    }

    private List<Letter> letters(Receipt receipt) {
        return outbox.lettersToCustomer(receipt.caseNumber());
    }

    private static String token(Receipt receipt) {
        return receipt.trackingUrl().substring(receipt.trackingUrl().lastIndexOf('/') + 1);
    }
}
