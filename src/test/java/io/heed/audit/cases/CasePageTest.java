package io.heed.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.engine.FilledForms;
import io.heed.shared.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A case as auditors see it. */
@HeedTest
class CasePageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private FilledForms forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private ObjectMapper json;

    @Test
    void theWholeOfAnAnsweredComplaintIsShown() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        decide(task.taskId(), task.assignee());

        page(told.number().value())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Story.WORDS)))
                .andExpect(content().string(containsString("Complaint resolution")))
                .andExpect(content().string(containsString("Resolve complaint")))
                .andExpect(content().string(containsString("form version 1")))
                .andExpect(content().string(containsString("Legal deadline")))
                .andExpect(content().string(containsString("/dossier.pdf")));
        assertThat(forms.ofCase(told.number(), 0, 10)).singleElement().satisfies(form -> {
            assertThat(form.element()).isEqualTo("resolveComplaint");
            assertThat(form.formKey()).isEqualTo("resolve-complaint");
            assertThat(form.by()).isEqualTo(task.assignee());
            assertThat(form.answers()).contains("actionTaken");
        });
    }

    @Test
    void theRowOfATableThatFiredIsShownWithItsCellsAndWhatWasAsked() throws Exception {
        var told = story.reported("I cannot pay this bill, I am in financial hardship.", "home-internet", "UK");
        var page = page(told.number().value())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Complaint triage")
                .containsPattern("Row [0-9]+ fired")
                .contains("[billing, hardship]");
        assertThat(page)
                .as("it waits before the acknowledgement")
                .contains("&quot;here&quot;:[&quot;acknowledgeComplaint&quot;]");
        assertThat(page).as("nothing serialized").doesNotContain("rO0AB");
    }

    @Test
    void aFormThatWasRefusedIsNotKept() throws Exception {
        var told = story.acknowledged();
        var task = told.task("resolveComplaint");
        web.perform(post("/api/tasks/{id}/completion", task.taskId())
                        .with(httpBasic(task.assignee(), "demonstration"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableEntity());
        assertThat(forms.ofCase(told.number(), 0, 10)).isEmpty();
    }

    @Test
    void onlyAuditorsSeeIt() throws Exception {
        var number = story.acknowledged().number().value();
        for (var role : new String[] {"AGENT", "LEAD", "MANAGER", "BRANCH", "OWNER", "ADMIN"}) {
            for (var path : new String[] {"", "/dossier.pdf", "/dossier.json", "/diagrams/x", "/values/x"}) {
                web.perform(get("/audit/cases/" + number + path)
                                .with(user(role.toLowerCase(java.util.Locale.ROOT))
                                        .roles(role)))
                        .andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void whatIsNoCaseIsNotThere() throws Exception {
        page("nothing").andExpect(status().isNotFound());
        page("HD-000142-1").andExpect(status().isNotFound());
        page(CaseNumber.of("ZZ", 999_999_001).value()).andExpect(status().isNotFound());
        page(CaseNumber.of(999_999_001).value()).andExpect(status().isNotFound());
    }

    @Test
    void aCaseOfWhichOnlyRecordsAreLeftStillOpens() throws Exception {
        var number = CaseNumber.of(Instant.now().toEpochMilli() % 1_000_000_000L + 1_000_000_000L);
        rows.sql("INSERT INTO audit_record (case_number, occurred_at, event, actor, facts)"
                        + " VALUES (?, UTC_TIMESTAMP(3), 'Received', 'customer', '{}')")
                .param(number.value())
                .update();
        page(number.value())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The case itself is no longer kept")))
                .andExpect(content().string(containsString("No process ran for this case")));
    }

    @Test
    void aCaseWhoseDiagramWasRemovedStillOpens() throws Exception {
        var number = CaseNumber.of("ZZ", Instant.now().toEpochMilli() % 1_000_000_000L + 1_000_000_000L);
        var model = Bpmn.createExecutableProcess("removed-from-page")
                .camundaHistoryTimeToLive(1)
                .startEvent("begin")
                .manualTask("goneTask")
                .endEvent("end")
                .done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("removed.bpmn", model)
                .deploy();
        runtime.startProcessInstanceByKey("removed-from-page", number.value());
        repository.deleteDeployment(deployment.getId(), false);
        page(number.value())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The diagram that this process ran on was removed")))
                .andExpect(content().string(containsString("goneTask")));
    }

    @Test
    void aHugeCaseOpensWithItsBeginningAndItsLongValuesCut() throws Exception {
        var number = CaseNumber.of("ZZ", Instant.now().toEpochMilli() % 1_000_000_000L + 1_500_000_000L);
        var model = Bpmn.createExecutableProcess("huge-case")
                .camundaHistoryTimeToLive(1)
                .startEvent("begin")
                .manualTask("again")
                .multiInstance()
                .sequential()
                .cardinality("2000")
                .multiInstanceDone()
                .endEvent("end")
                .done();
        repository.createDeployment().addModelInstance("huge.bpmn", model).deploy();
        var words = "<b>żółw</b>".repeat(9_100);
        runtime.startProcessInstanceByKey(
                "huge-case", number.value(), Map.of("words", words.getBytes(StandardCharsets.UTF_8)));
        var page = page(number.value())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>żółw"))))
                .andExpect(content().string(containsString("all 100,100 characters")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.length()).isLessThan(600_000);
        assertThat(page).contains("&quot;again&quot;:2000").contains("These are the first 300");
        var whole = page.replaceAll("(?s).*href=\"(/audit/cases/[^\"]*/values/[^\"]*)\".*", "$1");
        web.perform(get(whole).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN))
                .andExpect(content().string(words));
    }

    private void decide(String taskId, String username) throws Exception {
        web.perform(post("/api/tasks/{id}/completion", taskId)
                        .with(httpBasic(username, "demonstration"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(Story.decision())))
                .andExpect(status().isNoContent());
    }

    private ResultActions page(String number) throws Exception {
        return web.perform(get("/audit/cases/" + number).with(auditor()));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor auditor() {
        return user("auditor").roles("AUDITOR");
    }
}
