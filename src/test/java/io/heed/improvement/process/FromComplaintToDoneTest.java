package io.heed.improvement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.improvement.Outcome;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.shared.CaseNumber;
import io.heed.theme.Themes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One complaint asks why we ask for what we know. Three months later its customer reads: you said, we did. */
@HeedTest
class FromComplaintToDoneTest {

    private static final String WORDS = "Why do you ask me for my address again? You already know it. I have given it"
            + " three times, and every time somebody asks me anew.";

    @Autowired
    MockMvc web;

    @Autowired
    Story complaints;

    @Autowired
    ImprovementStory story;

    @Autowired
    Themes themes;

    @BeforeEach
    void aMorning() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void fromAComplaintToYouSaidWeDid() throws Exception {
        var email = "asked-" + UUID.randomUUID() + "@example.org";
        var complaint = complaints.reported("Nora Keller", email, WORDS, "current-account", "UK");
        var customer = customerOf(complaint.number());

        assertThat(sent(get("/desk/cases/" + complaint.number()).param("lang", "en")))
                .contains("Why do we do it this way? Propose a change");
        assertThat(sent(get("/desk/improvements/new")
                        .param("lang", "en")
                        .param("about", complaint.number().value())))
                .contains("Opened because of " + complaint.number());
        var improvement = opened(complaint.number());
        assertThat(improvement.row().subject().source().name()).isEqualTo("FAULT");
        assertThat(improvement.tasks("reviewConcern")).hasSize(3);

        belongsToTheTheme(improvement, complaint.number());
        story.contactsEachDay(improvement.row().theme(), story.today().minusDays(50), 50, 1, "south");
        improvement.ready().rolledOut("everybody");
        story.contactsEachDay(improvement.row().theme(), story.today().plusDays(10), 4, 1, "south");
        improvement.fireTimer("effectDue");
        story.beginTomorrowMorning();
        improvement.deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.PROVED);
        assertThat(improvement.told()).isEqualTo(Map.of(Result.TOLD, 1));
        assertThat(improvement.subjectsTo(customer)).containsExactly("You said, we did: Nothing twice");
        assertThat(improvement.bodyTo(customer))
                .contains("Dear Nora", "You ask for what you know already.", "We fill it in and ask nothing twice.")
                .contains("in the 42 days before", "% fewer", "Thank you for telling us.");
        assertThat(web.perform(get("/improvements").param("lang", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Nothing twice", "We fill it in and ask nothing twice.")
                .doesNotContain("Keller", WORDS);
    }

    private ImprovementStory.Improvement opened(CaseNumber complaint) throws Exception {
        var address = web.perform(asAgent(post("/desk/improvements/new")
                        .param("about", complaint.value())
                        .param("title", "Nothing twice")
                        .param("titlePl", "O nic dwa razy")
                        .param("problem", "We ask for an address that we have.")
                        .param("team", "service")
                        .param("owner", "agent")
                        .param("departments", "service", "digital", "branch:harbour")
                        .param("reviewDays", "5")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return story.of(new CaseNumber(address.substring(address.lastIndexOf('/') + 1)));
    }

    /** What the customer wrote was kept as it came in; a person says that it belongs to the theme by which it is counted. */
    private void belongsToTheTheme(ImprovementStory.Improvement improvement, CaseNumber complaint) {
        var said = story.jdbc
                .sql("SELECT id FROM verbatim WHERE case_number = ?")
                .param(complaint.value())
                .query(Long.class)
                .list();
        assertThat(themes.assign(improvement.row().theme(), List.copyOf(said), ImprovementStory.LEAD))
                .isPositive();
    }

    private long customerOf(CaseNumber complaint) {
        return story.jdbc
                .sql("SELECT customer_id FROM complaint WHERE case_number = ?")
                .param(complaint.value())
                .query(Long.class)
                .single();
    }

    private String sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(asAgent(request)).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder asAgent(MockHttpServletRequestBuilder request) {
        return request.with(user("agent").authorities(AuthorityUtils.createAuthorityList("ROLE_AGENT", "TEAM_service")))
                .with(csrf());
    }
}
