package io.heed.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.engine.Artifact;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Deployments;
import io.heed.engine.NewDeployment;
import io.heed.engine.Publication;
import io.heed.engine.Publications;
import io.heed.engine.Versions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An owner plans and tries out what becomes of a running complaint, and a manager moves it. */
@HeedTest
class MigrationPagesTest {

    private static final String KEY = "complaint-resolution";
    private static final String PLAN = "/studio/processes/" + KEY + "/migrations";

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private Moving moving;

    @Autowired
    private Versions versions;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Publications publications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private Story.Case complaint;
    private int old;

    @BeforeEach
    void anotherVersionCounts() throws Exception {
        complaint = story.acknowledged();
        old = counting().version();
        var file = Path.of("processes/complaint/complaint-resolution.bpmn");
        var xml = Files.readString(file, StandardCharsets.UTF_8)
                .replace("promises.due(execution,'WARN')", "promises.due(execution,'BREACH')");
        var made = deployments.deploy(new NewDeployment(
                "complaint", "test", Map.of(KEY + ".bpmn", xml.getBytes(StandardCharsets.UTF_8)), "owner", false));
        publish(made.created().get(0));
    }

    @AfterEach
    void theOldOneCountsAgain() {
        sql.update("UPDATE migration_run SET state = 'STOPPED' WHERE ended_at IS NULL");
        publish(versions.find(Artifact.PROCESS, KEY, old).orElseThrow());
    }

    @Test
    void aComplaintIsTriedOutByOneAndMovedByAnother() throws Exception {
        for (var language : List.of("en", "pl")) {
            var plan = page(PLAN + "?from=" + old, "owner", "OWNER", language);
            assertThat(plan).contains("warnDue").doesNotContain("??");
        }

        var begun = web.perform(post(PLAN).param("from", "" + old).with(owner()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/studio/migrations/*"))
                .andReturn();
        var address = begun.getResponse().getRedirectedUrl();
        var id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        onlyThisComplaint(id);

        web.perform(post(PLAN).param("from", "" + old).with(owner()).with(csrf()))
                .andExpect(status().isConflict());
        web.perform(post(address + "/start").with(manager()).with(csrf())).andExpect(status().isConflict());
        advance(id);
        assertThat(page(address, "owner", "OWNER", "en"))
                .contains(
                        "waits for a second person", complaint.number().value(), "can be moved", "you had it tried out")
                .doesNotContain("??", "/start\"");
        web.perform(post(address + "/start").with(owner()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Somebody else has to start it")));
        web.perform(post(address + "/start").with(manager()).with(csrf())).andExpect(redirectedUrl(address));
        advance(id);
        for (var language : List.of("en", "pl")) {
            assertThat(page(address, "auditor", "AUDITOR", language))
                    .contains(complaint.number().value())
                    .doesNotContain("??", "<form method=\"post\" action=\"/studio");
        }
        var sheet = web.perform(get(address + "/report.csv").with(owner())).andReturn();
        web.perform(asyncDispatch(sheet))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(complaint.number().value() + ",MOVED,MOVED,,")));
        web.perform(post(address + "/stop").with(manager()).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void whatIsNotThereIsNotThereAndOthersHaveNoBusinessHere() throws Exception {
        web.perform(get("/studio/migrations/999999999").with(owner())).andExpect(status().isNotFound());
        web.perform(get("/studio/migrations/x").with(owner())).andExpect(status().isNotFound());
        web.perform(get("/studio/processes/none/migrations").with(owner())).andExpect(status().isNotFound());
        web.perform(post(PLAN).param("from", "x").with(owner()).with(csrf())).andExpect(status().isNotFound());
        web.perform(post(PLAN).param("from", "99999").with(owner()).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post(PLAN).with(owner()).with(csrf())).andExpect(status().isBadRequest());
        web.perform(post(PLAN)
                        .param("from", "" + old)
                        .param("place.resolveComplaint", "nowhere")
                        .with(owner())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get(PLAN).with(user("agent").roles("AGENT"))).andExpect(status().isForbidden());
        web.perform(post(PLAN)
                        .param("from", "" + old)
                        .with(user("auditor").roles("AUDITOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get(PLAN).with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Try it out"))));
    }

    private void onlyThisComplaint(long id) {
        sql.update(
                "DELETE FROM migration_case WHERE run_id = ? AND NOT case_number <=> ?",
                id,
                complaint.number().value());
    }

    private void advance(long id) {
        boolean more;
        do {
            more = moving.advance(id);
        } while (more);
    }

    private String page(String address, String username, String role, String language) throws Exception {
        return web.perform(get(address)
                        .header("Accept-Language", language)
                        .with(user(username).roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor owner() {
        return user("owner").roles("OWNER");
    }

    private static RequestPostProcessor manager() {
        return user("manager").roles("MANAGER");
    }

    private DeployedVersion counting() {
        return versions.publishedAt(Artifact.PROCESS, KEY, story.clock.instant())
                .orElseThrow();
    }

    private void publish(DeployedVersion version) {
        transaction.executeWithoutResult(status -> {
            var now = story.clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var proposed = publications.propose(Publication.proposal(version, null, "a test", "owner", now));
            publications.decide(proposed.published("manager", now));
        });
    }
}
