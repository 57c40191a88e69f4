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
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.idea.PublicIdeas;
import io.heed.shared.CaseNumber;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What everybody may read of ideas, and saying "me too". */
@HeedTest
class PublicIdeaPagesTest {

    private static final String SECRET_WORDS = "My neighbour at 4 Garden Road wants this as well.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Ideas ideas;

    @Autowired
    private PublicIdeas publicIdeas;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    private final String title = "Price earlier " + UUID.randomUUID();

    @Test
    void onlyWhatStaffReleasedIsShownInTheReadersLanguageAndNeverTheSendersWords() throws Exception {
        var hidden = idea();
        var shown = released();
        web.perform(get("/ideas?state=looking"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(not(containsString(SECRET_WORDS))))
                .andExpect(content().string(not(containsString(hidden.value()))));
        web.perform(get("/ideas?lang=pl&state=looking"))
                .andExpect(content().string(containsString("PL " + title)))
                .andExpect(content().string(containsString("Co stało się z pomysłami")));
        publicIdeas.hide(shown, "agent");
        web.perform(get("/ideas?state=looking")).andExpect(content().string(not(containsString(title))));
    }

    @Test
    void meTooCountsOnceForEachBrowser() throws Exception {
        var idea = released();
        var first = web.perform(post("/ideas/{n}/me-too", idea.value()))
                .andExpect(redirectedUrl("/ideas?state=all#" + idea))
                .andReturn();
        var cookie = first.getResponse().getCookie("heed-voter");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        web.perform(post("/ideas/{n}/me-too", idea.value()).cookie(cookie)).andExpect(status().is3xxRedirection());
        assertThat(votes(idea)).isEqualTo(1);
        web.perform(get("/ideas?state=looking").cookie(cookie))
                .andExpect(content().string(containsString("You too")));

        web.perform(post("/ideas/{n}/me-too", idea.value())).andExpect(status().is3xxRedirection());
        assertThat(votes(idea)).isEqualTo(2);
    }

    @Test
    void aNumberThatWeHaveNotSignedIsAnotherBrowser() throws Exception {
        var idea = released();
        var forged = new Cookie("heed-voter", "0".repeat(32) + "-" + "0".repeat(32));
        web.perform(post("/ideas/{n}/me-too", idea.value()).cookie(forged)).andExpect(status().is3xxRedirection());
        assertThat(rows.sql("SELECT voter FROM idea_vote WHERE idea = ?")
                        .param(idea.value())
                        .query(String.class)
                        .single())
                .isNotEqualTo("0".repeat(32));
    }

    @Test
    void whatIsNotShownCannotBeVotedForNorWhatIsDecided() throws Exception {
        var hidden = idea();
        web.perform(post("/ideas/{n}/me-too", hidden.value())).andExpect(status().isNotFound());
        web.perform(post("/ideas/nonsense/me-too")).andExpect(status().isNotFound());
        web.perform(post("/ideas/IB-999999-9/me-too")).andExpect(status().isNotFound());
        var decided = released();
        rows.sql("UPDATE idea SET state = 'DONE' WHERE number = ?")
                .param(decided.value())
                .update();
        web.perform(post("/ideas/{n}/me-too", decided.value()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("has been decided already")));
        assertThat(votes(decided)).isZero();
    }

    @Test
    void strangeAddressesShowTheWholeList() throws Exception {
        released();
        for (var query : new String[] {"state=%00", "state=nonsense", "page=-3", "page=2147483647"}) {
            web.perform(get("/ideas?" + query)).andExpect(status().isOk());
        }
        web.perform(get("/ideas?page=x")).andExpect(status().is4xxClientError());
    }

    private CaseNumber idea() {
        return ideas.receive(new NewIdea(
                IdeaSource.STAFF, clock.instant(), SECRET_WORDS, Locale.ENGLISH, null, null, null, null, "agent"));
    }

    private CaseNumber released() {
        var idea = idea();
        publicIdeas.release(
                idea,
                new PublicIdeas.Texts(title, "PL " + title, "The price stands first.", "Cena na początku.", null, null),
                "agent");
        rows.sql("UPDATE idea SET received_at = '2099-01-01' WHERE number = ?")
                .param(idea.value())
                .update();
        rows.sql("INSERT INTO idea_sender (idea, locale, said_at) SELECT ?, 'en', '2026-01-01' FROM seq_1_to_50")
                .param(idea.value())
                .update();
        return idea;
    }

    private int votes(CaseNumber idea) {
        return rows.sql("SELECT COUNT(*) FROM idea_vote WHERE idea = ?")
                .param(idea.value())
                .query(Integer.class)
                .single();
    }
}
