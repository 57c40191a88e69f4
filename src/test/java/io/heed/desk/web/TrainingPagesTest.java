package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItems;
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.Training;
import io.heed.staff.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A task that wants a training is not for everybody. */
@HeedTest
class TrainingPagesTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");
    private static final Actor AGENT2 = new Actor("agent2", Role.AGENT, "service");

    @Autowired
    private MockMvc web;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TaskWork work;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Ideas ideas;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    private final String key = "k-" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void aTraining() {
        trainings.define(new Training(key, "Answering ideas", "Odpowiadanie na pomysły"), MANAGER);
    }

    @AfterEach
    void noTaskWantsItAnyMore() {
        trainings.want("answerIdea", key, false, MANAGER);
        rows.sql("DELETE FROM training_finished WHERE training = ?").param(key).update();
        rows.sql("DELETE FROM training WHERE training_key = ?").param(key).update();
    }

    @Test
    void whoLacksTheTrainingCannotTakeTheTaskAndReadsWhy() throws Exception {
        var task = task(idea());
        trainings.want("answerIdea", key, true, MANAGER);
        var other = workItems.find(task).orElseThrow().assignee().equals("agent") ? AGENT2 : AGENT;
        assertThatThrownBy(() -> work.takeOver(task, other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("staff.training-needed");
    }

    @Test
    void itIsGivenOnlyToWhoHasFinishedIt() {
        trainings.want("answerIdea", key, true, MANAGER);
        assertThat(owner(idea())).isEqualTo(staff.leadOf("service").username());

        trainings.finish("agent2", key, LocalDate.of(2026, 1, 5), MANAGER);
        assertThat(owner(idea())).isEqualTo("agent2");
        assertThat(trainings.lacking("answerIdea", List.of("agent", "agent2"))).containsExactly("agent");
        assertThat(trainings.lacking("somethingElse", List.of("agent"))).isEmpty();
    }

    @Test
    void aLeadSetsItUpAndNotesWhoHasFinished() throws Exception {
        send("lead", "LEAD", "/required", "element", "answerIdea", "training", key, "wanted", "true")
                .andExpect(status().is3xxRedirection());
        send("lead", "LEAD", "/finished", "username", "agent", "training", key, "on", "2026-02-03")
                .andExpect(status().is3xxRedirection());
        web.perform(get("/desk/trainings").with(as("lead", "LEAD")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(key)))
                .andExpect(content().string(containsString("Amara Okafor")));
        web.perform(get("/desk/trainings").with(as("admin", "ADMIN")).header("Accept-Language", "pl"))
                .andExpect(content().string(containsString("Odpowiadanie na pomysły")));
        assertThat(trainings.required().get("answerIdea")).contains(key);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() throws Exception {
        send("manager", "MANAGER", "", "key", "Not A Key", "title", "x", "titlePl", "x")
                .andExpect(status().isUnprocessableEntity());
        send("manager", "MANAGER", "", "key", "fine", "title", " ", "titlePl", "x")
                .andExpect(status().isUnprocessableEntity());
        send("manager", "MANAGER", "/finished", "username", "agent", "training", "none", "on", "2026-02-03")
                .andExpect(status().isUnprocessableEntity());
        send("manager", "MANAGER", "/finished", "username", "agent", "training", key, "on", "2199-01-01")
                .andExpect(status().isUnprocessableEntity());
        send("manager", "MANAGER", "/finished", "username", "agent", "training", key)
                .andExpect(status().isUnprocessableEntity());
        send("manager", "MANAGER", "/finished", "username", "nobody-here", "training", key, "on", "2026-02-03")
                .andExpect(status().isNotFound());
        send("manager", "MANAGER", "/required", "element", "noSuchTask", "training", key, "wanted", "true")
                .andExpect(status().isNotFound());
        send("manager", "MANAGER", "/first-cases", "team", "service", "answers", "99")
                .andExpect(status().isUnprocessableEntity());
        assertThat(trainings.finished()).noneMatch(each -> each.training().equals(key));
    }

    @Test
    void agentsReadAndChangeNothingAndLeadsDoNotNoteTheirOwn() throws Exception {
        web.perform(get("/desk/trainings").with(as("agent", "AGENT"))).andExpect(status().isOk());
        send("agent", "AGENT", "", "key", "x", "title", "x", "titlePl", "x").andExpect(status().isNotFound());
        send("lead", "LEAD", "/finished", "username", "lead", "training", key, "on", "2026-02-03")
                .andExpect(status().isNotFound());
    }

    private CaseNumber idea() {
        return ideas.receive(new NewIdea(
                IdeaSource.STAFF, clock.instant(), "A better door.", Locale.ENGLISH, null, null, null, null, "agent"));
    }

    private String task(CaseNumber idea) {
        return workItems.ofCase(idea).get(0).taskId();
    }

    private String owner(CaseNumber idea) {
        return ideas.get(idea).owner();
    }

    private ResultActions send(String username, String role, String path, String... parameters) throws Exception {
        var request = post("/desk/trainings" + path).with(as(username, role)).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(request);
    }

    private static RequestPostProcessor as(String username, String role) {
        var team = role.equals("LEAD") || role.equals("AGENT") ? "TEAM_service" : "TEAM_";
        return user(username)
                .authorities(
                        team.equals("TEAM_")
                                ? AuthorityUtils.createAuthorityList("ROLE_" + role)
                                : AuthorityUtils.createAuthorityList("ROLE_" + role, team));
    }
}
