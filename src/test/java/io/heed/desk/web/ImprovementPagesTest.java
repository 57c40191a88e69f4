package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.improvement.process.ImprovementStory;
import io.heed.shared.CaseNumber;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The board with its proof, an improvement's own page, and opening one by hand; who may, and who may not. */
@HeedTest
class ImprovementPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    ImprovementStory story;

    @Autowired
    Story complaints;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMorning() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void theBoardShowsTheProofOnTheCardAndWhoWasTold() throws Exception {
        var improvement = proved("Board proof", story.customer(Locale.ENGLISH));

        var board = page("lead", "LEAD", "/desk/improvements", "en");
        assertThat(board)
                .contains("Board proof", improvement.number.value(), "85 → 42 contacts", " % fewer")
                .contains("95 % interval", "1 of 1 told")
                .doesNotContain("??");
        assertThat(page("lead", "LEAD", "/desk/improvements", "pl"))
                .contains("PL: Board proof", "85 → 42 zgłoszeń", "przedział 95 %", "udowodnione")
                .doesNotContain("??");
    }

    @Test
    void thePageTellsTheWholeStory() throws Exception {
        var customer = story.customer(Locale.ENGLISH);
        var improvement = proved("Whole story", customer);
        var address = "/desk/improvements/" + improvement.number;

        assertThat(page("agent", "AGENT", address, "en"))
                .contains("Two systems do not talk.", "Ask once", "It costs them time each day.")
                .contains("The form is filled in with what we know.", "How long a call takes.")
                .contains("Contacts each week", "<rect class=\"course-after\"", "proved", "Each contributor")
                .contains("/desk/customers/" + customer + "/contacts", "Who was told")
                .contains("Amara Okafor answers for it; 1 departments are asked.", "It is closed: proved.")
                .doesNotContain("??", "Give it up");
        assertThat(page("agent", "AGENT", address, "pl")).doesNotContain("??");
        assertThat(page("owner", "OWNER", address, "en"))
                .as("an owner of diagrams sees figures, and no customers")
                .contains("Who was told")
                .doesNotContain("Each contributor");
    }

    @Test
    void whatIsProvedAndReleasedStandsOnThePublicPage() throws Exception {
        proved("Public proof", story.customer(Locale.ENGLISH));

        var english = web.perform(get("/improvements").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
        assertThat(english.getStatus()).isEqualTo(200);
        assertThat(english.getContentAsString())
                .contains("You said, we did", "Public proof", "We fill it in and ask nothing twice.")
                .contains("85 messages about it in 42 days before, 42 in as many days since: 5")
                .doesNotContain("??", "Two systems do not talk.");
        assertThat(web.perform(get("/improvements").param("lang", "pl"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Wypełniamy sami i o nic nie pytamy dwa razy.")
                .doesNotContain("??");
    }

    @Test
    void oneIsOpenedByHand() throws Exception {
        assertThat(page("agent", "AGENT", "/desk/improvements/new", "en"))
                .contains("Harbour Street", "Billing")
                .doesNotContain("??");
        var done = sent(
                "agent",
                "AGENT",
                post("/desk/improvements/new")
                        .param("title", "By hand")
                        .param("titlePl", "Ręcznie")
                        .param("problem", "Forms are too long.")
                        .param("team", "service")
                        .param("owner", "agent")
                        .param("departments", "service", "branch:harbour")
                        .param("reviewDays", "5"));

        assertThat(done.getStatus()).isEqualTo(302);
        var address = done.getRedirectedUrl();
        assertThat(page("agent", "AGENT", address, "en")).contains("By hand", "Harbour Street", "Review concern");
        assertThat(seen("branch", "BRANCH", address, "en").getStatus())
                .as("the branch that is asked may read it")
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsOpened() throws Exception {
        var before = story.board.cards(ImprovementStory.MANAGER).size();

        var refused = sent(
                "agent",
                "AGENT",
                post("/desk/improvements/new")
                        .param("title", "No departments")
                        .param("titlePl", "Bez działów")
                        .param("problem", "Forms are too long.")
                        .param("team", "service")
                        .param("owner", "agent")
                        .param("theme", "TH-1")
                        .param("reviewDays", "5"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("There is no such theme", "No departments")
                .doesNotContain("??");
        var alone = sent(
                "agent",
                "AGENT",
                post("/desk/improvements/new")
                        .param("title", "No departments")
                        .param("titlePl", "Bez działów")
                        .param("problem", "Forms are too long.")
                        .param("team", "service")
                        .param("owner", "agent")
                        .param("reviewDays", "5"));
        assertThat(alone.getContentAsString()).contains("Choose at least one department.");
        assertThat(story.board.cards(ImprovementStory.MANAGER)).hasSize(before);
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceEachAtItsField() throws Exception {
        var before = story.board.cards(ImprovementStory.MANAGER).size();
        var refused = sent(
                "agent",
                "AGENT",
                post("/desk/improvements/new")
                        .param("product", "steam")
                        .param("region", "moon")
                        .param("theme", "TH-1")
                        .param("team", "")
                        .param("owner", "nobody")
                        .param("reviewDays", "soon"));
        assertThat(refused.getStatus()).isEqualTo(422);
        for (var field : List.of(
                "title",
                "titlePl",
                "problem",
                "product",
                "region",
                "theme",
                "team",
                "owner",
                "departments",
                "reviewDays")) {
            assertThat(refused.getContentAsString()).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(refused.getContentAsString())
                .contains("Give it a title in Polish.", "Choose at least one department.", "value=\"soon\"")
                .doesNotContain("??");
        assertThat(story.board.cards(ImprovementStory.MANAGER)).hasSize(before);
    }

    @Test
    void aComplaintOfOthersIsAsLittleThereAsNoneAndWhatWasTypedStays() throws Exception {
        var complaint = complaints.reported(
                "Maria Nowak", "maria@example.org", "Nobody answers the telephone.", "current-account", "UK");
        jdbc.sql("UPDATE complaint SET team = 'second-line', owner = 'manager' WHERE case_number = ?")
                .param(complaint.number().value())
                .update();
        for (var about : List.of(complaint.number(), CaseNumber.of(999_999))) {
            var refused = sent(
                    "agent",
                    "AGENT",
                    post("/desk/improvements/new")
                            .param("about", about.value())
                            .param("title", "Forms are too long")
                            .param("titlePl", "Za długie formularze")
                            .param("problem", "Forms are too long.")
                            .param("team", "service")
                            .param("reviewDays", "5"));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString())
                    .contains("There is no such complaint, idea or theme.", "Za długie formularze");
        }
    }

    @Test
    void givingItUpNeedsAReasonAndTheWordsForCustomers() throws Exception {
        var improvement = story.opened("Give up", story.theme("Give up"), List.of("service"));
        var address = "/desk/improvements/" + improvement.number;
        assertThat(page("agent", "AGENT", address, "en")).contains("Give it up");

        var refused = sent("agent", "AGENT", post(address + "/withdrawal").param("reason", "No."));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Say it in a few words.");

        var done = sent(
                "agent",
                "AGENT",
                post(address + "/withdrawal")
                        .param("reason", "No use.")
                        .param("words", "We do not go on.")
                        .param("wordsPl", "Nie idziemy dalej."));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(page("agent", "AGENT", address, "en")).contains("given up");
    }

    @Test
    void whoHasNoBusinessHereFindsNothing() throws Exception {
        var improvement = story.opened("Hidden", story.theme("Hidden"), List.of("service"));

        assertThat(seen("branch", "BRANCH", "/desk/improvements", "en").getStatus())
                .isEqualTo(404);
        assertThat(seen("branch", "BRANCH", "/desk/improvements/" + improvement.number, "en")
                        .getStatus())
                .isEqualTo(404);
        assertThat(seen("auditor", "AUDITOR", "/desk/improvements/new", "en").getStatus())
                .isEqualTo(404);
        assertThat(seen("lead", "LEAD", "/desk/improvements/IM-1", "en").getStatus())
                .isEqualTo(404);
        assertThat(sent("auditor", "AUDITOR", post("/desk/improvements/" + improvement.number + "/withdrawal"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theTaskShowsTheProblemBesideTheForm() throws Exception {
        var improvement = story.opened("Beside", story.theme("Beside"), List.of("service"));
        var task = improvement.task("reviewConcern");

        assertThat(page("agent", "AGENT", "/desk/tasks/" + task.taskId(), "en"))
                .contains("Review concern", "We ask for what we know already.", "Beside")
                .doesNotContain("??");
        assertThat(page("agent", "AGENT", "/desk/tasks/" + task.taskId(), "pl"))
                .contains("Ocenić sprawę")
                .doesNotContain("??");
    }

    private ImprovementStory.Improvement proved(String title, long contributor) {
        var theme = story.theme(title);
        story.contacts(theme, story.today().minusDays(3), 1, "north", contributor);
        var improvement = story.opened(title, theme, List.of("service"));
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 2, "south");
        improvement.ready().rolledOut("everybody");
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "south");
        improvement.fireTimer("effectDue");
        story.beginTomorrowMorning();
        return improvement.deliver();
    }

    private String page(String user, String role, String path, String language) throws Exception {
        var seen = seen(user, role, path, language);
        assertThat(seen.getStatus()).as(path).isEqualTo(200);
        return seen.getContentAsString();
    }

    private MockHttpServletResponse seen(String user, String role, String path, String language) throws Exception {
        return sent(user, role, get(path).param("lang", language));
    }

    private MockHttpServletResponse sent(String user, String role, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(user(user)
                                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + role, "TEAM_service")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
