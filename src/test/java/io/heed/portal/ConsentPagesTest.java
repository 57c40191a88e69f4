package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Submission;
import io.heed.customer.ConsentLinks;
import io.heed.customer.Consents;
import io.heed.customer.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The links in our mails, as people and their mail programs use them. */
@HeedTest
class ConsentPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private CaseLetterSource facts;

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentLinks links;

    @Autowired
    private JdbcClient database;

    private String caseLink;
    private String caseNumber;
    private long zofia;

    @BeforeEach
    void someCustomer() {
        var customer = new Submission.CustomerDetails(
                "Zofia", UUID.randomUUID() + "@example.org", null, Locale.ENGLISH, "Europe/Warsaw");
        var words = "The line drops out every evening and nobody calls back.";
        var receipt = intake.receive(
                UUID.randomUUID().toString(),
                new Submission("web", customer, null, null, null, words, null, false),
                List.of());
        caseLink = CaseLink.of(receipt);
        caseNumber = receipt.caseNumber().value();
        zofia = facts.factsOf(receipt.caseNumber()).customerId();
    }

    @Test
    void theMailProgramsOneClickTakesTheConsentBackAndLookingDoesNot() throws Exception {
        consents.give(zofia, Purpose.RESEARCH, Locale.UK, "agent");
        var path = pathOf(links.unsubscribe(zofia, Purpose.RESEARCH));
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No more questions about what you think?")))
                .andExpect(content().string(containsString("action=\"" + path + "\"")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
        assertThat(consents.of(zofia).get(Purpose.RESEARCH).given()).isTrue();

        web.perform(post(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andExpect(content().string(containsString("We ask you no more what you think of us.")));
        assertThat(consents.of(zofia).get(Purpose.RESEARCH).given()).isFalse();
        web.perform(post(path)).andExpect(status().isOk());
    }

    @Test
    void thePageSpeaksPolishAndALinkThatIsMadeUpLeadsNowhere() throws Exception {
        var path = pathOf(links.unsubscribe(zofia, Purpose.MARKETING));
        web.perform(get(path).param("lang", "pl"))
                .andExpect(content().string(containsString("Bez ofert i nowości?")))
                .andExpect(content().string(not(containsString("??"))));
        for (var wrong :
                List.of("/unsubscribe/m1.AAAAAAAAAAAAAAAAAAAAAA", "/unsubscribe/x", "/consent/" + "x".repeat(40))) {
            web.perform(get(wrong)).andExpect(status().isNotFound());
            web.perform(post(wrong)).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatWasTickedIsConfirmedByTheLetterToTheCustomersOwnAddress() throws Exception {
        web.perform(post(caseLink + "/preferences").param("preferred", "").param("marketing", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(consents.of(zofia).get(Purpose.MARKETING).asked()).isTrue();
        var letter = database.sql("SELECT link, text_body, address FROM notification"
                        + " WHERE case_number = ? AND kind = 'CONSENT'")
                .param(caseNumber)
                .query(Letter.class)
                .single();
        assertThat(letter.address()).endsWith("@example.org");
        assertThat(letter.textBody())
                .contains("You may send me offers and news", "Look and confirm:")
                .doesNotContain(letter.link(), "Zofia");

        var path = pathOf(letter.link());
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Yes, I allow it")));
        assertThat(consents.of(zofia).get(Purpose.MARKETING).given()).isFalse();
        web.perform(post(path)).andExpect(status().isOk()).andExpect(content().string(containsString("It is noted.")));
        assertThat(consents.of(zofia).get(Purpose.MARKETING).given()).isTrue();
        web.perform(get(caseLink)).andExpect(content().string(not(containsString(path))));

        web.perform(post(caseLink + "/preferences").param("preferred", "")).andExpect(status().is3xxRedirection());
        assertThat(consents.of(zofia).get(Purpose.MARKETING).given()).isFalse();
        web.perform(post(path)).andExpect(status().isGone());
        web.perform(get(path)).andExpect(status().isGone());
    }

    private static String pathOf(String link) {
        return link.substring(link.indexOf('/', "https://".length()));
    }

    record Letter(String link, String textBody, String address) {}
}
