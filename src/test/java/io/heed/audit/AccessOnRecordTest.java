package io.heed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.CaseTrail;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.ShowsCustomers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who read, who tried and who logged in is on the record, whatever the route; what they read or typed is not. */
@HeedTest
class AccessOnRecordTest {

    /** Routes of staff that answer with nothing of any customer. */
    private static final Map<String, String> SHOWS_NOBODY = Map.ofEntries(
            Map.entry("/admin/erasures", "addresses that are masked, and counts"),
            Map.entry("/admin/holds", "numbers and keys of what is kept"),
            Map.entry("/admin/retention", "periods and counts"),
            Map.entry("/audit/processes", "versions of diagrams, counted"),
            Map.entry("/audit/processes/{process}", "versions of diagrams, counted"),
            Map.entry("/audit/processes/{process}/{version}.bpmn", "our own diagrams"),
            Map.entry("/desk/absence", "one's own absence"),
            Map.entry("/desk/branches", "our branches"),
            Map.entry("/desk/coaching", "our own people"),
            Map.entry("/desk/figures", "figures"),
            Map.entry("/desk/figures/csv", "figures"),
            Map.entry("/desk/gaps", "questions that no article answers, counted"),
            Map.entry("/desk/gaps/{id}/state", "goes back to the list"),
            Map.entry("/desk/ideas/new", "an empty form"),
            Map.entry("/desk/import", "an empty form"),
            Map.entry("/desk/import/answers", "an empty form"),
            Map.entry("/desk/improvements", "our own work"),
            Map.entry("/desk/improvements/new", "an empty form"),
            Map.entry("/desk/intake", "an empty form"),
            Map.entry("/desk/knowledge", "our own articles"),
            Map.entry("/desk/needs", "what nobody has said"),
            Map.entry("/desk/outreach", "messages to many, counted"),
            Map.entry("/desk/outreach/new", "an empty form"),
            Map.entry("/desk/playbooks", "our own texts"),
            Map.entry("/desk/playbooks/{id}", "our own texts"),
            Map.entry("/desk/playbooks/{id}/{stage}/{language}", "our own texts"),
            Map.entry("/desk/surveys/kinds", "our own texts"),
            Map.entry("/desk/themes", "themes, counted"),
            Map.entry("/desk/trainings", "our own people"),
            Map.entry("/studio/changes", "our own tables and texts"),
            Map.entry("/studio/changes/{id}", "our own tables and texts"),
            Map.entry("/studio/memberships", "our own people and teams"),
            Map.entry("/studio/memberships/{key}", "our own people and teams, and numbers"),
            Map.entry("/studio/memberships/{key}/preview", "goes back to the form"),
            Map.entry("/studio/teams", "our own teams"),
            Map.entry("/studio/teams/{key}", "our own teams"),
            Map.entry("/studio/teams/{key}/preview", "goes back to the form"),
            Map.entry("/studio/playbooks", "our own texts"),
            Map.entry("/studio/playbooks/{key}", "our own texts"),
            Map.entry("/studio/playbooks/{key}/preview", "goes back to the form"),
            Map.entry("/studio/letters", "our own tables and texts"),
            Map.entry("/studio/letters/{key}", "our own tables and texts"),
            Map.entry("/studio/letters/{key}/preview", "goes back to the form"),
            Map.entry("/studio/calendars", "our own tables and texts"),
            Map.entry("/studio/calendars/{key}", "our own tables and texts"),
            Map.entry("/studio/calendars/{key}/preview", "goes back to the form"),
            Map.entry("/studio/changes/{id}/mail", "our own texts about a made-up case"),
            Map.entry("/studio/changes/{id}/agreement", "goes back to the proposal"),
            Map.entry("/studio/changes/{id}/refusal", "goes back to the proposal"),
            Map.entry("/studio/changes/{id}/withdrawal", "goes back to the proposal"),
            Map.entry("/studio", "our own diagrams, and cases counted"),
            Map.entry("/studio/processes/{key}", "our own diagrams, and cases counted"),
            Map.entry("/studio/processes/{key}/migrations", "our own diagrams, and cases counted"),
            Map.entry("/studio/migrations/{id}", "numbers of cases and elements"),
            Map.entry("/studio/migrations/{id}/report.csv", "numbers of cases and elements"),
            Map.entry("/studio/migrations/{id}/start", "goes back to the migration"),
            Map.entry("/studio/migrations/{id}/stop", "goes back to the migration"),
            Map.entry("/studio/processes/{key}/versions/{version}.bpmn", "our own diagrams"),
            Map.entry("/studio/decisions/{key}", "our own tables"),
            Map.entry("/studio/decisions/{key}/versions/{version}.dmn", "our own tables"),
            Map.entry("/studio/forms/{key}", "our own forms"),
            Map.entry("/studio/forms/{key}/versions/{version}.form", "our own forms"),
            Map.entry("/studio/upload", "an empty form"),
            Map.entry("/studio/{word}/{key}/versions/{version}", "our own diagrams, tables and forms"),
            Map.entry("/api/tasks", "numbers of cases and dates"));

    /** Addresses of forms that were sent; whoever comes back to one is sent on. */
    private static final Set<String> SENT_ON = Set.of(
            "/desk/absence/end",
            "/desk/branches/removal",
            "/desk/intake/open-cases",
            "/desk/intake/addition",
            "/desk/outreach/new/opening",
            "/desk/outreach/new/preview",
            "/desk/trainings/required",
            "/desk/trainings/finished",
            "/desk/trainings/first-cases",
            "/studio/{word}/{key}/versions/{version}/proposal",
            "/studio/{word}/{key}/versions/{version}/agreement",
            "/studio/{word}/{key}/versions/{version}/refusal");

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private StaffRequests requests;

    @Autowired
    private AdminActs acts;

    @Autowired
    private CaseTrail trail;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void whoReadsACaseIsOnTheRecordWithoutAWordOfIt() throws Exception {
        var told = story.acknowledged();
        var before = last();

        web.perform(get("/desk/cases/" + told.number()).with(auditor())).andExpect(status().isOk());
        web.perform(get("/api/complaints/" + told.number()).with(auditor())).andExpect(status().isOk());
        var task = story.workItems.ofCase(told.number()).get(0).taskId();
        web.perform(get("/desk/tasks/" + task).with(auditor())).andExpect(status().isOk());
        web.perform(get("/desk/tasks/" + task + "/form").with(auditor())).andExpect(status().isOk());

        assertThat(since(before))
                .containsExactly(
                        "READ Read " + told.number() + " auditor {\"route\":\"/desk/cases/{number}\"}",
                        "READ Read " + told.number() + " auditor {\"route\":\"/api/complaints/{caseNumber}\"}",
                        "READ Read " + told.number() + " auditor {\"id\":\"" + task
                                + "\",\"route\":\"/desk/tasks/{id}\"}",
                        "READ Read " + told.number() + " auditor {\"id\":\"" + task
                                + "\",\"route\":\"/desk/tasks/{id}/form\"}");
        assertThat(trail.of(told.number())).noneMatch(entry -> entry.event().equals("Read"));
        assertThat(trail.since(before, 100)).isEmpty();
    }

    @Test
    void aSearchIsOnTheRecordWithHowManyItShowedAndNotWithWhatWasSought() throws Exception {
        story.reported();
        var before = last();

        web.perform(get("/desk/cases").param("q", "Maria Now").with(auditor())).andExpect(status().isOk());

        assertThat(since(before))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("READ Read - auditor {\"count\":\"")
                        .endsWith("\",\"route\":\"/desk/cases\"}"));
    }

    @Test
    void whoIsRefusedIsOnTheRecord() throws Exception {
        var told = story.acknowledged();
        var before = last();

        web.perform(get("/desk/cases/" + told.number()).with(user("stranger").roles("AGENT")))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/cases/" + told.number()).with(user("owner").roles("OWNER")))
                .andExpect(status().isForbidden());
        web.perform(post("/desk/cases/" + told.number() + "/notes")
                        .param("text", "Maria Nowak called")
                        .with(auditor())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/audit/Maria-Nowak").with(user("lead").roles("LEAD"))).andExpect(status().isForbidden());

        var about = " " + told.number();
        assertThat(since(before))
                .containsExactly(
                        "REFUSED Refused" + about
                                + " stranger {\"method\":\"GET\",\"route\":\"/desk/cases/{number}\",\"status\":\"404\"}",
                        "REFUSED Refused" + about
                                + " owner {\"method\":\"GET\",\"route\":\"/desk/cases/{number}\",\"status\":\"403\"}",
                        "REFUSED Refused" + about
                                + " auditor {\"method\":\"POST\",\"route\":\"/desk/cases/{number}/notes\",\"status\":\"403\"}",
                        "REFUSED Refused - lead {\"method\":\"GET\",\"route\":\"nowhere\",\"status\":\"403\"}");
    }

    @Test
    void aTaskThatCannotBeDoneLikeThatIsOnTheRecordWithItsCase() throws Exception {
        var told = story.acknowledged();
        var task = story.workItems.ofCase(told.number()).get(0).taskId();
        var before = last();

        web.perform(post("/desk/tasks/" + task + "/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answer\":\"Maria Nowak\"}")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());

        assertThat(since(before))
                .containsExactly("REFUSED Refused " + told.number() + " manager {\"id\":\"" + task
                        + "\",\"method\":\"POST\",\"route\":\"/desk/tasks/{id}/completion\",\"status\":\"422\"}");
    }

    @Test
    void customersLeaveNoTrace() throws Exception {
        var told = story.acknowledged();
        var before = last();

        web.perform(get("/case/" + told.token())).andExpect(status().isOk());
        web.perform(get("/case/nonsense")).andExpect(status().isNotFound());

        assertThat(since(before)).isEmpty();
    }

    @Test
    void whoLogsInAndWhoCannotIsOnTheRecordButNeverWhatWasTyped() throws Exception {
        var before = last();

        web.perform(post("/login")
                .param("username", "lead")
                .param("password", "demonstration")
                .with(csrf()));
        web.perform(post("/login")
                .param("username", "lead2")
                .param("password", "wrong")
                .with(csrf()));
        web.perform(post("/login")
                .param("username", "my secret")
                .param("password", "wrong")
                .with(csrf()));
        web.perform(get("/api/tasks").with(httpBasic("billing", "wrong"))).andExpect(status().isUnauthorized());

        assertThat(since(before))
                .containsExactly(
                        "LOG_IN LoggedIn - lead {}",
                        "REFUSED LogInRefused - unknown {\"why\":\"password\"}",
                        "REFUSED LogInRefused - unknown {\"why\":\"password\"}",
                        "REFUSED LogInRefused - unknown {\"why\":\"password\"}");
    }

    @Test
    void whatAdministratorsDoIsOnTheRecord() {
        var before = last();
        acts.record("HoldPlaced", CaseNumber.of(77), Map.of("until", "2027-01-01"), "admin");
        assertThat(since(before))
                .containsExactly("ADMIN HoldPlaced " + CaseNumber.of(77) + " admin {\"until\":\"2027-01-01\"}");
    }

    /** A new route is on the record by itself; one that shows nobody is named above. */
    @Test
    void everyRouteOfStaffThatShowsSomebodyIsOnTheRecord() {
        var forgotten = new ArrayList<String>();
        for (var route : routes.getHandlerMethods().entrySet()) {
            for (var pattern : route.getKey().getPatternValues()) {
                if (isForStaffToRead(route.getKey(), pattern)
                        && !SENT_ON.contains(pattern)
                        && !isRecorded(pattern, route.getValue())
                        && !SHOWS_NOBODY.containsKey(pattern)) {
                    forgotten.add(pattern);
                }
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private boolean isRecorded(String pattern, HandlerMethod handler) {
        var request = new MockHttpServletRequest("GET", pattern);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        var variables = new HashMap<String, String>();
        for (var part : pattern.split("/")) {
            if (part.startsWith("{")) {
                variables.put(
                        part.substring(1, part.length() - 1),
                        CaseNumber.of(4711).value());
            }
        }
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        if (handler.hasMethodAnnotation(ShowsCustomers.class)) {
            request.setAttribute(ShownCount.NOTED, new ShownCount.Shown(3, false));
        }
        var before = last();
        var auditor = new TestingAuthenticationToken("auditor", "", "ROLE_AUDITOR");
        SecurityContextHolder.getContext().setAuthentication(auditor);
        try {
            requests.answered(request, 200);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return since(before).stream().anyMatch(row -> row.startsWith("READ") && row.contains("\"" + pattern + "\""));
    }

    private static boolean isForStaffToRead(RequestMappingInfo route, String pattern) {
        var methods = route.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && (pattern.matches("/(desk|audit|admin|studio)(/.*)?") || pattern.matches("/api/.*"))
                && !pattern.matches("/api/(cases|surveys|signals|webhooks)/.*|/desk/clock.*|/audit/chain.*");
    }

    private static RequestPostProcessor auditor() {
        return user("auditor").roles("AUDITOR");
    }

    private long last() {
        return rows.sql("SELECT COALESCE(MAX(id), 0) FROM audit_record")
                .query(Long.class)
                .single();
    }

    private List<String> since(long id) {
        return rows.sql("""
                        SELECT CONCAT_WS(' ', category, event, COALESCE(case_number, '-'), actor, facts)
                        FROM audit_record WHERE id > ? AND category <> 'EVENT' ORDER BY id""").param(id).query(String.class).list();
    }
}
