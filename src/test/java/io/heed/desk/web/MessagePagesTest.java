package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.channel.Posts;
import io.heed.engine.WorkItems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** What staff see of messages, in their language, and that nobody else does. */
@HeedTest
class MessagePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Posts posts;

    @Autowired
    WorkItems workItems;

    @Test
    void aMessageShowsItsWordsTheWriterTheLinkAndHowSureTheSuggestionIs() throws Exception {
        var message = posts.posted("[complaint 0.55] <b>Nobody</b> at the counter.");

        var page = seen("agent", "/desk/messages/" + message, "en");

        assertThat(page)
                .contains("&lt;b&gt;Nobody&lt;/b&gt; at the counter.")
                .contains("Zofia Zielińska", "@zofia@social.example", "https://social.example/@zofia/1")
                .contains("a complaint", "not sure", ">queue<", "to be decided", "Classify message")
                .doesNotContain("??", "0.55<");
    }

    @Test
    void theTaskShowsTheSameBesideItsForm() throws Exception {
        var task = workItems.ofCase(posts.posted("[idea 0.80] No… [noise 0.10]")).stream()
                .findFirst();
        assertThat(task).isEmpty();
        var open = workItems
                .ofCase(posts.posted("[idea 0.30] A bench would be nice."))
                .get(0);

        var page = seen("agent", "/desk/tasks/" + open.taskId(), "en");

        assertThat(page)
                .contains("A bench would be nice.", "no more than a guess", "Take over")
                .doesNotContain("??");
    }

    @Test
    void theListIsInPolishForPolishReaders() throws Exception {
        var message = posts.posted("[praise 0.95] Dziękuję za wszystko!");

        var page = seen("agent", "/desk/messages?state=FEEDBACK", "pl");

        assertThat(page)
                .contains(
                        "Wiadomości", message.value(), "Dziękuję za wszystko!", "zachowana jako opinia", "wpis w sieci")
                .doesNotContain("??");
    }

    @Test
    void theListCutsNoEmojiInTheMiddle() throws Exception {
        posts.posted("[praise 0.95] " + "x".repeat(74) + "👩‍👩‍👧 thank you all, " + "y".repeat(40));

        var page = seen("agent", "/desk/messages?state=FEEDBACK", "en");

        assertThat(page).contains("x".repeat(74) + "…").doesNotContain("\ufffd");
    }

    @Test
    void theListGoesOnAtTheMessageBefore() throws Exception {
        var older = posts.posted("[idea 0.95] the older one");
        var newer = posts.posted("[idea 0.95] the newer one");

        var page = seen("agent", "/desk/messages?before=" + newer, "en");

        assertThat(page).contains(older.value(), "The newest").doesNotContain("the newer one");
    }

    @Test
    void theOriginalIsAFileThatNothingOpensByItself() throws Exception {
        var message = posts.posted("[idea 0.95] <script>alert(1)</script>");

        var answer = asked("agent", "/desk/messages/" + message + "/original", "en");

        assertThat(answer.getContentAsString()).isEqualTo("[idea 0.95] <script>alert(1)</script>");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void whatWasTakenForAMachinesBecomesACaseByAPersonsWord() throws Exception {
        var message = posts.automatic("Out of office", "The office chair you sold me broke. I want my money back.");
        assertThat(seen("agent", "/desk/messages/" + message, "en"))
                .contains("written by a machine", "an absence note, by its subject", "Taken for the wrong thing?");
        assertThat(seen("auditor", "/desk/messages/" + message, "en")).doesNotContain("Taken for the wrong thing?");

        assertThat(sent("auditor", "/desk/messages/" + message + "/case")).isIn(403, 404);
        assertThat(sent("agent", "/desk/messages/" + message + "/addition")).isEqualTo(404);
        assertThat(sent("agent", "/desk/messages/" + message + "/case")).isEqualTo(302);

        assertThat(seen("agent", "/desk/messages/" + message, "en"))
                .contains("became a case", "What it was taken for")
                .containsPattern("/desk/cases/HD-\\d+-\\d")
                .doesNotContain("Taken for the wrong thing?");
    }

    @Test
    void feedbackCanBecomeACaseOnceOnly() throws Exception {
        var message = posts.posted("[praise 0.95] Well done, you have charged me four times.");

        assertThat(sent("lead", "/desk/messages/" + message + "/case")).isEqualTo(302);
        var again = told("lead", "/desk/messages/" + message + "/case");

        assertThat(again).isEqualTo("desk.trouble.settled");
        assertThat(seen("lead", "/desk/messages/" + message, "en"))
                .contains("became a case")
                .containsPattern("a complaint</strong> <span[^>]*>[^<]+·");
    }

    @ParameterizedTest
    @CsvSource({"agent,200", "lead,200", "manager,200", "auditor,200", "branch,404", "owner,403", "admin,403"})
    void onlyThoseConcernedSeeMessages(String role, int status) throws Exception {
        assertThat(asked(role, "/desk/messages", "en").getStatus()).isEqualTo(status);
    }

    @Test
    void theNavigationNamesMessagesToThoseOnlyWhoFindSomeThere() throws Exception {
        assertThat(seen("agent", "/desk", "en")).contains("href=\"/desk/messages\"");
        for (var other : List.of("billing", "digital")) {
            var home = web.perform(get("/desk")
                            .with(user("agent2")
                                    .authorities(AuthorityUtils.createAuthorityList("ROLE_AGENT", "TEAM_" + other))))
                    .andReturn()
                    .getResponse();
            assertThat(home.getStatus()).isEqualTo(200);
            assertThat(home.getContentAsString())
                    .contains("href=\"/desk/cases\"")
                    .doesNotContain("href=\"/desk/messages\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS-999999999-9", "MS-1", "nonsense", "MS-000001-0"})
    void whatIsNotThereIsNotFound(String number) throws Exception {
        assertThat(asked("agent", "/desk/messages/" + number, "en").getStatus()).isEqualTo(404);
    }

    private int sent(String role, String path) throws Exception {
        return posted(role, path).getResponse().getStatus();
    }

    /** The sentence that the next page says of a refusal. */
    private Object told(String role, String path) throws Exception {
        return posted(role, path).getFlashMap().get("refused");
    }

    private MvcResult posted(String role, String path) throws Exception {
        return web.perform(post(path).with(csrf()).with(user(role).authorities(authorities(role))))
                .andReturn();
    }

    private static List<GrantedAuthority> authorities(String role) {
        return AuthorityUtils.createAuthorityList("ROLE_" + role.toUpperCase(java.util.Locale.ROOT), "TEAM_service");
    }

    private String seen(String role, String path, String language) throws Exception {
        var answer = asked(role, path, language);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse asked(String role, String path, String language) throws Exception {
        return web.perform(get(path)
                        .with(user(role).authorities(authorities(role)))
                        .header("Accept-Language", language)
                        .locale(java.util.Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse();
    }
}
