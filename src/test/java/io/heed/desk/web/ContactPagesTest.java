package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.contact.Contacts;
import io.heed.contact.MessageClass;
import io.heed.contact.Wave;
import io.heed.customer.Consents;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What staff see of the messages that a customer did not ask for. */
@HeedTest
class ContactPagesTest {

    private static final UserRequestPostProcessor AGENT = user("agent").authorities(() -> "ROLE_AGENT");
    private static final UserRequestPostProcessor AUDITOR = user("auditor").authorities(() -> "ROLE_AUDITOR");
    private static final UserRequestPostProcessor BRANCH = user("branch").authorities(() -> "ROLE_BRANCH");
    private static final UserRequestPostProcessor OWNER = user("owner").authorities(() -> "ROLE_OWNER");

    @Autowired
    private MockMvc web;

    @Autowired
    private Customers customers;

    @Autowired
    private Consents consents;

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcClient database;

    private final CaseNumber programme =
            CaseNumber.of("TT", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private long ida;

    @BeforeEach
    void somebodyWhoWasTold() {
        ida = customers.add(
                new Contact("Ida <b>Bak</b>", "ida@example.org", null, Locale.UK, ZoneId.of("Europe/Warsaw")),
                Instant.parse("2026-11-23T09:00:00Z"));
        contacts.open(new Wave(programme, 1, MessageClass.SAFETY, "Gas in the street", null), List.of(ida));
        database.sql("UPDATE contact SET state = 'WRITTEN', reason = 'URGENT', decided_at = not_before,"
                        + " written_at = not_before WHERE customer_id = ?")
                .param(ida)
                .update();
        database.sql("UPDATE contact_wave SET due_at = NULL WHERE programme = ?")
                .param(programme.value())
                .update();
        letter("contact:" + programme + ":1:" + ida, "RETURNED", "EMAIL", null);
        var first = database.sql("SELECT id FROM notification WHERE dedupe_key = ?")
                .param("contact:" + programme + ":1:" + ida)
                .query(Long.class)
                .single();
        letter("instead:" + first + ":SMS", "SENT", "SMS", first);
    }

    @Test
    void eachRowSaysInPlainWordsWhatBecameOfItAndWhy() throws Exception {
        web.perform(get(page()).with(AUDITOR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ida &lt;b&gt;Bak&lt;/b&gt;")))
                .andExpect(content()
                        .string(containsString(
                                "It went out although it was night for the customer: Gas in the street")))
                .andExpect(content().string(containsString("Please leave the house")))
                .andExpect(content().string(containsString("did not arrive and took the next way")))
                .andExpect(content().string(containsString("nobody has asked yet")))
                .andExpect(content().string(not(containsString("The customer says yes"))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get(page()).with(AUDITOR).param("lang", "pl"))
                .andExpect(content().string(containsString("Wysłano, choć u klienta była noc")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whatTheCustomerSaysIsNotedWithItsProof() throws Exception {
        note("RESEARCH", "true").andExpect(redirectedUrl(page()));
        assertThat(consents.of(ida).get(Purpose.RESEARCH).given()).isTrue();
        web.perform(get(page()).with(AGENT))
                .andExpect(content().string(containsString("towards a member of staff")))
                .andExpect(content().string(containsString("You may ask me by e-mail or text message")))
                .andExpect(content().string(containsString("The customer takes it back")));
        note("RESEARCH", "false").andExpect(redirectedUrl(page()));
        assertThat(consents.of(ida).get(Purpose.RESEARCH).given()).isFalse();
        note("SPAM", "true").andExpect(status().is4xxClientError());
    }

    @Test
    void itIsForThoseWhoLookAfterCustomersAndForAuditors() throws Exception {
        web.perform(get(page()).with(BRANCH)).andExpect(status().isNotFound());
        web.perform(get(page()).with(OWNER)).andExpect(status().isForbidden());
        web.perform(get("/desk/customers/999999999/contacts").with(AGENT)).andExpect(status().isNotFound());
        web.perform(post("/desk/customers/" + ida + "/consents")
                        .with(BRANCH)
                        .with(csrf())
                        .param("purpose", "RESEARCH")
                        .param("given", "true"))
                .andExpect(status().isNotFound());
        assertThat(consents.of(ida).get(Purpose.RESEARCH).given()).isFalse();
    }

    private ResultActions note(String purpose, String given) throws Exception {
        return web.perform(post("/desk/customers/" + ida + "/consents")
                .with(AGENT)
                .with(csrf())
                .param("purpose", purpose)
                .param("given", given));
    }

    private String page() {
        return "/desk/customers/" + ida + "/contacts";
    }

    private void letter(String key, String state, String channel, Long insteadOf) {
        database.sql("INSERT INTO notification (dedupe_key, case_number, customer_id, channel, kind, language, subject,"
                        + " text_body, html_body, link, message_id, state, attempts, next_attempt_at, created_at, sent_at,"
                        + " version, instead_of, one_of_many) VALUES (?, ?, ?, ?, 'NOTICE', 'en', 'Please leave the house',"
                        + " '', '', '', ?, ?, 1, ?, ?, ?, 0, ?, TRUE)")
                .params(
                        key,
                        programme.value(),
                        ida,
                        channel,
                        key,
                        state,
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        insteadOf)
                .update();
    }
}
