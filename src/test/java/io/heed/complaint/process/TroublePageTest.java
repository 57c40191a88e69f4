package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.engine.OtherJobs;
import io.heed.notification.LetterSender;
import io.heed.shared.CaseNumber;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The trouble page: who sees what, and that trying again works. */
@HeedTest
class TroublePageTest {

    private static final RequestPostProcessor LEAD = as("lead", "ROLE_LEAD", "TEAM_service");
    private static final RequestPostProcessor MANAGER = as("manager", "ROLE_MANAGER");
    private static final RequestPostProcessor AUDITOR = as("auditor", "ROLE_AUDITOR");
    private static final RequestPostProcessor OTHER_LEAD = as("agent2", "ROLE_LEAD", "TEAM_digital");

    @Autowired
    Story story;

    @Autowired
    LetterSender sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @LocalServerPort
    int port;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
        OtherJobs.bringBack(jdbc);
    }

    @Test
    void aFailedStepIsTriedAgainAtOnceAndSucceeds() throws Exception {
        var broken = failedAcknowledgement();
        assertThat(page(LEAD)).contains(broken.number().value(), "A step failed", "Acknowledge complaint");
        repair(broken);

        web.perform(post("/desk/trouble/{id}/retry", id(broken.number()))
                        .with(LEAD)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.trouble.done.retry"));

        assertThat(isDue(broken)).isTrue();
        broken.runJob("acknowledgeComplaint");
        assertThat(broken.task("resolveComplaint").assignee()).isNotNull();
        assertThat(page(LEAD)).doesNotContain(broken.number().value());
    }

    @Test
    void aStepThatFailsAgainIsTroubleAgain() throws Exception {
        var broken = failedAcknowledgement();
        page(LEAD);
        var first = id(broken.number());
        web.perform(post("/desk/trouble/{id}/retry", first).with(LEAD).with(csrf()));
        assertThatThrownBy(() -> broken.runJob("acknowledgeComplaint")).isInstanceOf(RuntimeException.class);

        assertThat(page(LEAD)).contains(broken.number().value());
        assertThat(id(broken.number())).isNotEqualTo(first);
        repair(broken);
    }

    @Test
    void aDeadLetterIsSentAgain() throws Exception {
        var complaint = story.acknowledged();
        jdbc.sql("UPDATE notification SET state = 'DEAD', attempts = 9, last_error = '550 no such user <a@example.org>'"
                        + " WHERE case_number = ? AND staff IS NULL")
                .param(complaint.number().value())
                .update();
        assertThat(page(LEAD))
                .contains(complaint.number().value(), "Acknowledgement", "550 no such user")
                .doesNotContain("a@example.org");

        web.perform(post("/desk/trouble/{id}/retry", id(complaint.number()))
                        .with(LEAD)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.trouble.done.retry"));
        sender.sendDue();

        assertThat(jdbc.sql("SELECT state FROM notification WHERE case_number = ? AND staff IS NULL")
                        .param(complaint.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");
        assertThat(page(LEAD)).doesNotContain(complaint.number().value());
    }

    @Test
    void troubleIsTakenAndHandedOn() throws Exception {
        var broken = failedAcknowledgement();
        page(LEAD);
        var id = id(broken.number());
        assertThat(owner(id)).isEqualTo("lead");

        web.perform(post("/desk/trouble/{id}/take", id).with(MANAGER).with(csrf()));
        assertThat(owner(id)).isEqualTo("manager");
        web.perform(post("/desk/trouble/{id}/hand-over", id)
                .param("to", "lead")
                .with(MANAGER)
                .with(csrf()));
        assertThat(owner(id)).isEqualTo("lead");
        web.perform(post("/desk/trouble/{id}/hand-over", id)
                        .param("to", "agent")
                        .with(MANAGER)
                        .with(csrf()))
                .andExpect(flash().attribute("refused", "desk.trouble.unknown-colleague"));
        assertThat(owner(id)).isEqualTo("lead");
        repair(broken);
    }

    @Test
    void anAuditorLooksAndAnotherTeamsLeadFindsNothing() throws Exception {
        var broken = failedAcknowledgement();
        assertThat(page(AUDITOR)).contains(broken.number().value()).doesNotContain("/retry", "/take");
        assertThat(page(OTHER_LEAD)).doesNotContain(broken.number().value());
        var id = id(broken.number());
        web.perform(post("/desk/trouble/{id}/retry", id).with(OTHER_LEAD).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/desk/trouble/{id}/start-again", id).with(LEAD).with(csrf()))
                .andExpect(status().isNotFound());
        repair(broken);
    }

    @Test
    void aLeadOpensTheCasesOfEveryTeamLed() throws Exception {
        var broken = failedAcknowledgement();
        team(broken, "billing");
        assertThat(page(LEAD)).contains("href=\"/desk/cases/" + broken.number() + "\"");
        web.perform(get("/desk/cases/{number}", broken.number()).with(LEAD)).andExpect(status().isOk());
        web.perform(get("/desk/cases").param("q", broken.number().value()).with(LEAD))
                .andExpect(content().string(containsString("href=\"/desk/cases/" + broken.number() + "\"")));

        web.perform(get("/desk/cases/{number}", broken.number()).with(OTHER_LEAD))
                .andExpect(status().isNotFound());
        repair(broken);
    }

    @Test
    void troubleHandedOverNamesACaseThatStaysClosed() throws Exception {
        var broken = failedAcknowledgement();
        team(broken, "service");
        page(LEAD);
        jdbc.sql("UPDATE trouble SET owner = 'agent2' WHERE id = ?")
                .param(id(broken.number()))
                .update();

        assertThat(page(OTHER_LEAD))
                .contains(broken.number().value())
                .doesNotContain("href=\"/desk/cases/" + broken.number() + "\"");
        repair(broken);
    }

    @Test
    void thePageLeavesNoTraceOnTheOwnersCases() throws Exception {
        var broken = failedAcknowledgement();
        jdbc.sql("UPDATE complaint SET owner = 'lead' WHERE case_number = ?")
                .param(broken.number().value())
                .update();
        story.customer.write(broken.token(), "It was the second time.", List.of());

        page(LEAD);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_message WHERE case_number = ? AND seen_at IS NOT NULL")
                        .param(broken.number().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT stage FROM complaint WHERE case_number = ?")
                        .param(broken.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("ACKNOWLEDGED");
        repair(broken);
    }

    @Test
    void everythingIsLookedThroughOnRequestAndWhenTheClockWasMoved() throws Exception {
        var orphan = story.acknowledged();
        story.runtime.deleteProcessInstance(orphan.instanceId, "test");
        web.perform(post("/desk/trouble/look").with(LEAD).with(csrf()))
                .andExpect(flash().attribute("done", "desk.trouble.looked"));
        assertThat(page(LEAD)).contains(orphan.number().value(), "No process runs for the case");

        web.perform(post("/desk/trouble/{id}/start-again", id(orphan.number()))
                        .with(LEAD)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.trouble.done.start-again"));
        assertThat(orphan.running()).isNotNull();

        story.runtime.deleteProcessInstance(orphan.running().getId(), "test");
        OtherJobs.setAside(jdbc);
        web.perform(post("/demo/clock").param("by", "hour").with(MANAGER).with(csrf()));
        assertThat(orphan.running()).as("taken in again, so Heed starts it").isNotNull();
    }

    @Test
    void whatTheLookFoundIsToldInABrowserToo() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var login = browser.send(at("/login").build(), BodyHandlers.ofString());
        browser.send(
                form("/login", "username=lead&password=demonstration&_csrf=" + token(login)),
                BodyHandlers.discarding());
        var before = browser.send(at("/desk/trouble").build(), BodyHandlers.ofString());

        var looked = browser.send(form("/desk/trouble/look", "_csrf=" + token(before)), BodyHandlers.ofString());

        assertThat(looked.statusCode()).isEqualTo(302);
        assertThat(browser.send(at("/desk/trouble").build(), BodyHandlers.ofString())
                        .body())
                .contains("Every case was looked through", "In trouble: ", "Put right at once: ");
    }

    @Test
    void aRefusalThatStoppedAStepIsSaidInASentence() throws Exception {
        var broken = failedAcknowledgement();

        assertThat(page(LEAD))
                .contains("The complaint has been acknowledged already.")
                .doesNotContain("complaint.already-acknowledged");
        repair(broken);
    }

    @Test
    void theLookIsForThoseWhoRunTeams() throws Exception {
        web.perform(post("/desk/trouble/look").with(as("admin", "ROLE_ADMIN")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageSpeaksPolish() throws Exception {
        var broken = failedAcknowledgement();
        var page = web.perform(get("/desk/trouble").with(LEAD).header("Accept-Language", "pl"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Krok się nie udał", "Usuń przyczynę");
        repair(broken);
    }

    /** The acknowledgement refuses a case that is acknowledged already. */
    private Story.Case failedAcknowledgement() {
        var complaint = story.reported();
        stage(complaint, "ACKNOWLEDGED");
        var job = complaint.job("acknowledgeComplaint").getId();
        for (int attempt = 0;
                attempt < 6
                        && story.management
                                        .createJobQuery()
                                        .jobId(job)
                                        .withRetriesLeft()
                                        .count()
                                > 0;
                attempt++) {
            assertThatThrownBy(() -> story.management.executeJob(job)).isInstanceOf(RuntimeException.class);
        }
        assertThat(story.management.createJobQuery().jobId(job).noRetriesLeft().count())
                .isOne();
        return complaint;
    }

    private boolean isDue(Story.Case complaint) {
        return story.management
                        .createJobQuery()
                        .processInstanceId(complaint.instanceId)
                        .executable()
                        .count()
                == 1;
    }

    private void repair(Story.Case complaint) {
        stage(complaint, "RECEIVED");
    }

    /** The team's, and nobody's of the team in particular. */
    private void team(Story.Case complaint, String team) {
        jdbc.sql("UPDATE complaint SET team = ?, owner = 'manager' WHERE case_number = ?")
                .params(team, complaint.number().value())
                .update();
    }

    private void stage(Story.Case complaint, String stage) {
        jdbc.sql("UPDATE complaint SET stage = ? WHERE case_number = ?")
                .param(stage)
                .param(complaint.number().value())
                .update();
    }

    private String page(RequestPostProcessor who) throws Exception {
        return web.perform(get("/desk/trouble").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest form(String path, String fields) {
        return at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
    }

    private static String token(HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).as("a token in %s", page.body()).isTrue();
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private long id(CaseNumber caseNumber) {
        return jdbc.sql("SELECT id FROM trouble WHERE case_number = ? AND unsettled ORDER BY id DESC LIMIT 1")
                .param(caseNumber.value())
                .query(Long.class)
                .single();
    }

    private String owner(long id) {
        return jdbc.sql("SELECT owner FROM trouble WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static RequestPostProcessor as(String username, String... authorities) {
        return user(username)
                .authorities(Arrays.stream(authorities)
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }
}
