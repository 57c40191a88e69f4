package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.CaseTrail;
import io.heed.complaint.process.Story;
import io.heed.customer.ContactPreferences;
import io.heed.engine.WorkItem;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HeedTest
class DeskPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private CaseLetterSource facts;

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private CaseTrail trail;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void caseSaysWhoComplainsAboutWhatAndWhatHappenedInWords() throws Exception {
        var told = story.acknowledged();

        web.perform(get("/desk/cases/" + told.number()).with(owner(told)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Maria Nowak")))
                .andExpect(content().string(containsString("Home internet")))
                .andExpect(content().string(containsString(" took care of the case.")))
                .andExpect(content().string(containsString("Acknowledged, with an answer promised by ")))
                .andExpect(content().string(not(containsString("{answerBy}"))));
    }

    @Test
    void taskListNamesCustomerAndProduct() throws Exception {
        first(story.acknowledged());

        web.perform(get("/desk").param("whose", "all").with(as(story.actor("manager"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Maria Nowak")))
                .andExpect(content().string(containsString("Home internet")));
    }

    /** The case's tasks come before those that other tests have left on the desk. */
    private void first(Story.Case told) {
        jdbc.sql("UPDATE work_item SET due_at = '2000-01-01' WHERE case_number = ?")
                .param(told.number().value())
                .update();
    }

    @Test
    void deskSaysHowManyPromisesWereKeptOrThatNoneIsDueYet() throws Exception {
        story.answered();

        web.perform(get("/desk").with(as(story.actor("manager"))))
                .andExpect(content().string(matchesPattern("(?s).*<p class=\"figure\">\\d+ %</p>.*\\d+ of \\d+.*")));
        web.perform(get("/desk").with(as(new Actor("newcomer", Role.AGENT, "second-line"))))
                .andExpect(content().string(containsString("No promise has fallen due yet.")))
                .andExpect(content().string(not(containsString("class=\"figure\""))));
    }

    @Test
    void whoLeadsSeveralTeamsSeesTheTasksAndTheKeptRateOfThemAll() throws Exception {
        var told = story.acknowledged();
        first(told);
        story.answered();
        var lead = new Actor("lead-of-two", Role.LEAD, "second-line");
        web.perform(get("/desk").param("whose", "team").with(as(lead)))
                .andExpect(content().string(not(containsString(told.number().value()))))
                .andExpect(content().string(containsString("No promise has fallen due yet.")));

        var before = jdbc.sql("SELECT lead_username FROM team WHERE id = 'service'")
                .query(String.class)
                .single();
        jdbc.sql("UPDATE team SET lead_username = 'lead-of-two' WHERE id = 'service'")
                .update();
        try {
            web.perform(get("/desk").param("whose", "team").with(as(lead)))
                    .andExpect(content().string(containsString(told.number().value())))
                    .andExpect(content().string(containsString("class=\"figure\"")));
        } finally {
            jdbc.sql("UPDATE team SET lead_username = ? WHERE id = 'service'")
                    .param(before)
                    .update();
        }
    }

    @Test
    void aLinkThatCannotBeMadeSaysWhyBesideWhatWasTyped() throws Exception {
        var told = story.acknowledged();
        var page = "/desk/cases/" + told.number();

        web.perform(post(page + "/links")
                        .param("other", "hd-000142-<1>")
                        .param("kind", "RELATED")
                        .with(as(story.actor("manager")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"hd-000142-&lt;1&gt;\"")))
                .andExpect(content().string(containsString("That is not a case number")));
        web.perform(get(page + "/links").with(as(story.actor("manager")))).andExpect(redirectedUrl(page));
        var other = story.acknowledged();
        web.perform(post(page + "/links")
                        .param("other", other.number().value())
                        .param("kind", "RELATED")
                        .with(as(story.actor("manager")))
                        .with(csrf()))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("done", "desk.case.linked"));
    }

    @Test
    void aMistypedAddressIsPutRightByStaffAndGoodUntilItProvesOtherwise() throws Exception {
        var told = story.acknowledged();
        var page = "/desk/cases/" + told.number();
        var customer = facts.factsOf(told.number());
        preferences.emailBounced(customer.customerId(), customer.email());

        web.perform(post(page + "/addresses")
                        .param("email", "anna at home")
                        .param("phone", "")
                        .with(as(story.actor("manager")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"anna at home\"")))
                .andExpect(content().string(containsString("does not look like an e-mail address")));
        web.perform(post(page + "/addresses").with(as(story.actor("manager"))).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter an e-mail address or a telephone number.")));
        web.perform(post(page + "/addresses")
                        .param("email", "anna@home.example")
                        .with(as(new Actor("auditor", Role.AUDITOR, null)))
                        .with(csrf()))
                .andExpect(status().is4xxClientError());
        assertThat(facts.factsOf(told.number()).email()).isEqualTo(customer.email());

        var address = "anna-" + told.number() + "@home.example";
        web.perform(post(page + "/addresses")
                        .param("email", " " + address + " ")
                        .with(as(story.actor("manager")))
                        .with(csrf()))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("done", "desk.case.addresses.changed"));

        assertThat(facts.factsOf(told.number()).reach())
                .satisfies(reach -> assertThat(reach.email()).isEqualTo(address))
                .satisfies(reach -> assertThat(reach.emailBounced()).isFalse());
        web.perform(get(page).with(as(story.actor("manager"))))
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(containsString("address was put right")));
        assertThat(trail.of(told.number()))
                .filteredOn(entry -> "AddressesChanged".equals(entry.event()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("@"));
    }

    @Test
    void formSpeaksTheReadersLanguageInEveryWord() throws Exception {
        var told = story.acknowledged();
        var english = form(told, "en");
        var polish = form(told, "pl");

        assertThat(english.path("data").path("gestures").findValuesAsText("label"))
                .contains("Credit", "No gesture");
        for (var property : List.of("label", "description", "dateLabel")) {
            assertThat(polish.findValuesAsText(property))
                    .as("every %s is translated", property)
                    .hasSameSizeAs(english.findValuesAsText(property))
                    .doesNotContainAnyElementsOf(english.findValuesAsText(property));
        }
    }

    @Test
    void whatIsWrongIsNamedFieldByField() throws Exception {
        var told = story.acknowledged();

        complete(told, Map.of("nextStep", "answer", "problem", "short", "gesture", "diamonds"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("problem")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("gesture")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("actionTaken")));
        assertThat(told.task("resolveComplaint")).isNotNull();
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirst() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        var first = staff.find(task.assignee()).orElseThrow().displayName();

        complete(task, Story.decision())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/desk/cases/" + told.number() + "?done"));
        complete(task, Story.decision())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value(containsString(first + " finished this on ")));
        web.perform(get("/desk/tasks/" + task.taskId()).with(as(story.actor(task.assignee()))))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(first + " finished this on ")));
    }

    @Test
    void whoFinishedATaskOfTheTeamIsNamedThoughNobodyHadIt() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        var first = staff.find(task.assignee()).orElseThrow().displayName();
        complete(task, Story.decision()).andExpect(status().isOk());
        jdbc.sql("UPDATE ACT_HI_TASKINST SET ASSIGNEE_ = NULL WHERE ID_ = ?")
                .param(task.taskId())
                .update();

        complete(task, Story.decision())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value(containsString(first + " finished this on ")));
    }

    @Test
    void addressOfAFinishedTaskLeavesNoTraceOnTheCase() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        complete(task, Story.question()).andExpect(status().isOk());
        story.customer.write(told.token(), "On Saturday, yes.", List.of());

        web.perform(get("/desk/tasks/" + task.taskId()).with(as(story.actor(task.assignee()))))
                .andExpect(status().isConflict());

        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_message WHERE case_number = ? AND seen_at IS NULL"
                                + " AND kind = 'ANSWER_TO_QUESTION'")
                        .param(told.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void approvalShowsWhatIsToBeApproved() throws Exception {
        var told = story.acknowledged();
        told.complete("resolveComplaint", with(Story.decision(), "amount", 120));
        var approval = told.task("approveGesture");

        web.perform(get("/desk/tasks/" + approval.taskId()).with(as(story.actor("lead"))))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("120.00 EUR"), containsString("Booked the first"))));
    }

    @Test
    void anotherTeamsTaskIsNotThere() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint").taskId();
        var stranger = as(new Actor("somebody", Role.AGENT, "billing"));

        web.perform(get("/desk/tasks/" + task).with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/desk/tasks/" + task + "/form").with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/desk/cases/" + told.number()).with(stranger)).andExpect(status().isNotFound());
    }

    @Test
    void clockTellsWhatHappenedToCasesOneMaySee() throws Exception {
        var mark = String.valueOf(trail.mark());
        var told = story.acknowledged();

        web.perform(get("/demo/clock").param("since", mark).with(owner(told)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(told.number().value())));
        web.perform(get("/demo/clock").param("since", mark).with(as(new Actor("owner", Role.OWNER, null))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(told.number().value()))));
    }

    /** What the navigation offers can be opened. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void navigationLeadsWhereTheRoleMayGo(Role role) throws Exception {
        var who = as(new Actor(role.name().toLowerCase(Locale.ROOT), role, "service"));
        var page = web.perform(get("/desk").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var header = page.substring(page.indexOf("<header"), page.indexOf("</header>"));
        for (var path : List.of(
                "/desk/cases",
                "/desk/register",
                "/desk/figures",
                "/desk/import",
                "/desk/absence",
                "/desk/trouble",
                "/desk/letters",
                "/demo/clock")) {
            var offered = header.contains("href=\"" + path + "\"");
            var answer = web.perform(get(path).with(who)).andReturn().getResponse();
            assertThat(answer.getStatus() == 200)
                    .as("%s for %s: offered %s, answer %s", path, role, offered, answer.getStatus())
                    .isEqualTo(offered);
        }
    }

    private JsonNode form(Story.Case told, String language) throws Exception {
        var task = told.task("resolveComplaint");
        return json.readTree(web.perform(get("/desk/tasks/" + task.taskId() + "/form")
                        .header("Accept-Language", language)
                        .with(as(story.actor(task.assignee()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private ResultActions complete(Story.Case told, Map<String, Object> data) throws Exception {
        return complete(told.task("resolveComplaint"), data);
    }

    private ResultActions complete(WorkItem task, Map<String, Object> data) throws Exception {
        return web.perform(post("/desk/tasks/" + task.taskId() + "/completion")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(data))
                .with(as(story.actor(task.assignee())))
                .with(csrf()));
    }

    private RequestPostProcessor owner(Story.Case told) {
        return as(story.actor(told.task("resolveComplaint").assignee()));
    }

    private static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        data.put(key, value);
        return data;
    }

    static RequestPostProcessor as(Actor who) {
        var authorities = who.team() == null
                ? List.of(new SimpleGrantedAuthority("ROLE_" + who.role()))
                : List.of(
                        new SimpleGrantedAuthority("ROLE_" + who.role()),
                        new SimpleGrantedAuthority("TEAM_" + who.team()));
        return user(who.username()).authorities(authorities.toArray(SimpleGrantedAuthority[]::new));
    }
}
