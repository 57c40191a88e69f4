package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HeedTest
class PortalPagesTest {

    private static final String WORDS = "Zażółć gęślą jaźń 😞 – the line drops out every evening.";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void reportLeadsToNumberDateAndLink() throws Exception {
        var received = report(UUID.randomUUID().toString(), WORDS, "zofia@example.org")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(received).endsWith("/received");
        web.perform(get(received))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("HD-")))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"));
        web.perform(get(received.replace("/received", "")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void twoClicksMakeOneCase() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = report(key, WORDS, "zofia@example.org").andReturn().getResponse();
        report(key, WORDS, "zofia@example.org").andExpect(redirectedUrl(first.getRedirectedUrl()));
    }

    @Test
    void wordsComeBackWithWhatIsWrong() throws Exception {
        report(UUID.randomUUID().toString(), WORDS, "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void changedWordsUnderASentKeyAreKeptForAnotherReport() throws Exception {
        var key = UUID.randomUUID().toString();
        report(key, WORDS, "zofia@example.org").andExpect(status().is3xxRedirection());
        report(key, WORDS + " And again.", "zofia@example.org")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("And again.")))
                .andExpect(content().string(not(containsString("value=\"" + key + "\""))));
    }

    @Test
    void whoWritesForSomebodyElseIsNotedAsTheirRepresentative() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        var mine = new String[][] {{"name", "Adam Lis"}, {"complainant", "Maria Nowak"}, {"relation", "FAMILY"}};
        report(email, mine)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#declared\"")))
                .andExpect(content().string(containsString("value=\"Maria Nowak\"")));
        var declared = new String[][] {mine[0], mine[1], mine[2], {"declared", "true"}};
        report(email, declared).andExpect(status().is3xxRedirection());

        var row = jdbc.sql("SELECT r.name, r.relation, r.authority_seen, r.noted_by, c.name AS customer, c.email "
                        + "FROM representative r JOIN complaint USING (case_number) JOIN customer c ON c.id = customer_id "
                        + "WHERE r.email = ?")
                .param(email)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("name", "Adam Lis")
                .containsEntry("relation", "FAMILY")
                .containsEntry("authority_seen", false)
                .containsEntry("noted_by", "customer")
                .containsEntry("customer", "Maria Nowak")
                .containsEntry("email", null);
    }

    @Test
    void numberAloneOpensNothing() throws Exception {
        web.perform(get("/case").param("link", "HD-000142-8"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")));
        web.perform(get("/case/" + "x".repeat(40))).andExpect(status().isNotFound());
    }

    @Test
    void languageIsKeptInACookie() throws Exception {
        web.perform(get("/").param("lang", "pl"))
                .andExpect(cookie().value("heed-lang", "pl"))
                .andExpect(content().string(containsString("lang=\"pl\"")));
        web.perform(get("/").header("Accept-Language", "pl-PL,pl;q=0.9"))
                .andExpect(content().string(containsString("Zgłoś problem")));
    }

    private ResultActions report(String email, String[][] others) throws Exception {
        var request = multipart("/report").file(new MockMultipartFile("files", new byte[0]));
        request.param("key", UUID.randomUUID().toString()).param("text", WORDS).param("email", email);
        for (var other : others) {
            request.param(other[0], other[1]);
        }
        return web.perform(request);
    }

    private ResultActions report(String key, String text, String email) throws Exception {
        return web.perform(multipart("/report")
                .file(new MockMultipartFile("files", "", "application/octet-stream", new byte[0]))
                .param("key", key)
                .param("text", text)
                .param("email", email)
                .param("timeZone", "Europe/Warsaw"));
    }
}
