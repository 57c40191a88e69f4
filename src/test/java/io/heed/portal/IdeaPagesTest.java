package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Recognition is scripted: what names no kind in brackets is certainly a complaint. */
@HeedTest
class IdeaPagesTest {

    private static final String IDEA = "Show the price before the last step. Byłoby łatwiej 🙂 [idea 0.9]";
    private static final String COMPLAINT = "My card was charged twice, and nobody calls me back.";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient rows;

    private final String key = "idea-" + UUID.randomUUID();

    @Test
    void anIdeaIsKeptOnceHoweverOftenItIsSent() throws Exception {
        send(key, IDEA, "home-internet", "zofia@example.org").andExpect(redirectedUrl("/idea/thanks"));
        send(key, IDEA, "home-internet", "zofia@example.org").andExpect(redirectedUrl("/idea/thanks"));

        assertThat(kept()).containsExactly("WEB FEEDBACK IDEA home-internet " + IDEA);
        web.perform(get("/idea/thanks"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you for your idea")));
    }

    @Test
    void whoGivesAnAddressIsThankedThereOnceInTheirLanguage() throws Exception {
        var address = key + "@example.org";
        for (int click = 0; click < 2; click++) {
            web.perform(post("/idea")
                            .header("Accept-Language", "pl")
                            .param("key", key)
                            .param("text", IDEA)
                            .param("email", address)
                            .param("website", ""))
                    .andExpect(redirectedUrl("/idea/thanks"));
        }

        var letters = rows.sql(
                        "SELECT CONCAT_WS(' ', kind, state, subject, text_body) FROM notification WHERE address = ?")
                .param(address)
                .query(String.class)
                .list();
        assertThat(letters)
                .singleElement()
                .asString()
                .startsWith("IDEA_THANKS PENDING Dziękujemy za pomysł ")
                .doesNotContain("Show the price");
    }

    @Test
    void anIdeaIsInTheIdeaBoxOnceWithItsSenderAndTheThanksNameTheDateOfTheAnswer() throws Exception {
        var address = key + "@example.org";
        send(key, IDEA, "home-internet", address);
        send(key, IDEA, "home-internet", address);

        var boxed = rows.sql("SELECT CONCAT_WS(' ', idea.state, idea.product, customer.email) FROM idea"
                        + " JOIN idea_sender ON idea_sender.idea = idea.number"
                        + " JOIN customer ON customer.id = idea_sender.customer_id WHERE customer.email = ?")
                .param(address)
                .query(String.class)
                .list();
        assertThat(boxed).containsExactly("LOOKING home-internet " + address);
        assertThat(rows.sql("SELECT text_body FROM notification WHERE address = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .contains("You have our answer by", "answers you by name");
    }

    @Test
    void anIdeaNeedsNoAddressAndIsBelievedWhereRecognitionIsUnsure() throws Exception {
        send(key, "Longer hours on Saturdays [complaint 0.6]", "", "").andExpect(redirectedUrl("/idea/thanks"));
        assertThat(kept()).hasSize(1).allMatch(row -> row.startsWith("WEB FEEDBACK IDEA"));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsKept() throws Exception {
        send(key, " ", "submarine", "nobody")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")))
                .andExpect(content().string(containsString("href=\"#product\"")))
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(containsString("Tell us your idea, in your own words.")));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatOnlyARobotFillsInIsTold() throws Exception {
        web.perform(post("/idea").param("key", key).param("text", IDEA).param("website", "https://spam.example"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(IDEA.substring(0, 30))));
        assertThat(kept()).isEmpty();
    }

    @Test
    void changedWordsUnderASentKeyWaitForADecision() throws Exception {
        send(key, IDEA, "", "");
        send(key, "And another one. [idea 0.9]", "", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("And another one.")))
                .andExpect(content().string(not(containsString("value=\"" + key + "\""))));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aComplaintAmongTheIdeasGetsItsNumberAndDate() throws Exception {
        var received = send(key, COMPLAINT, "", "")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(received).startsWith("/case/").endsWith("/received?from=idea");
        send(key, COMPLAINT, "", "").andExpect(redirectedUrl(received));
        assertThat(kept()).hasSize(1).allMatch(row -> row.startsWith("WEB CASE COMPLAINT"));
        web.perform(get(received))
                .andExpect(content().string(containsString("HD-")))
                .andExpect(content().string(containsString("This is more than an idea")));
        web.perform(get(received.substring(0, received.indexOf("/received"))))
                .andExpect(content().string(containsString(COMPLAINT)));
    }

    @Test
    void thePageIsInPolishToo() throws Exception {
        web.perform(get("/idea").param("lang", "pl"))
                .andExpect(content().string(containsString("Co mogłoby być lepsze?")))
                .andExpect(content().string(containsString("Twój pomysł")));
    }

    private ResultActions send(String key, String text, String product, String email) throws Exception {
        return web.perform(post("/idea")
                .param("key", key)
                .param("text", text)
                .param("product", product)
                .param("email", email)
                .param("website", ""));
    }

    private List<String> kept() {
        return rows.sql("""
                        SELECT CONCAT_WS(' ', m.source, m.state, r.decided, r.product, m.text)
                          FROM inbound_message m JOIN message_recognition r ON r.message_id = m.id
                         WHERE m.external_id = ?
                        """).param(key).query(String.class).list();
    }
}
