package io.heed.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.coaching.CoachingMark;
import io.heed.coaching.CoachingReason;
import io.heed.coaching.Coachings;
import io.heed.coaching.Huddles;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Submission;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Huddles and coachings on the desk. */
@HeedTest
class LearningPagesTest {

    private static final CaseNumber CASE = CaseNumber.of(666_666);

    @Autowired
    private MockMvc web;

    @Autowired
    private Coachings coachings;

    @Autowired
    private Huddles huddles;

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    @Test
    void whoeverIsCoachedReadsWhyWithEveryCaseAndColleaguesFindNothing() throws Exception {
        var coaching = coaching();
        web.perform(get("/desk/coaching").with(as("agent", "AGENT", "service")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(coaching.value())));
        web.perform(get("/desk/coaching/{n}", coaching.value())
                        .with(as("agent", "AGENT", "service"))
                        .header("Accept-Language", "pl"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(CASE.value())))
                .andExpect(content().string(containsString("To pomoc, a nie kara")));
        web.perform(get("/desk/coaching").with(as("agent2", "AGENT", "service")))
                .andExpect(content().string(not(containsString(coaching.value()))));
        web.perform(get("/desk/coaching/{n}", coaching.value()).with(as("agent2", "AGENT", "service")))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/coaching/nonsense").with(as("agent", "AGENT", "service")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCoachSeesTheSameFactsBesideTheForm() throws Exception {
        var coaching = coaching();
        var task = workItems.ofCase(coaching).get(0).taskId();
        web.perform(get("/desk/tasks/{id}", task).with(as("lead", "LEAD", "service")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Why, and how it stands")))
                .andExpect(content().string(containsString(CASE.value())));
    }

    @Test
    void aTeamReadsWhatItsCustomersSaidInTheHuddlesTask() throws Exception {
        var team = "team-" + UUID.randomUUID().toString().substring(0, 12);
        rows.sql(
                        "INSERT INTO team (id, name, name_pl, calendar_id) SELECT ?, ?, name_pl, calendar_id FROM team WHERE id = 'service'")
                .params(team, team)
                .update();
        var complaint = said(team);
        var huddle = huddles.call(team).orElseThrow();
        var member = as("agent", "AGENT", team);
        web.perform(get("/desk/coaching").with(member)).andExpect(content().string(containsString(huddle.value())));
        web.perform(get("/desk/huddles/{n}", huddle.value()).with(member))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("wrong again in " + team)));
        web.perform(get("/desk/tasks/{id}", workItems.ofCase(huddle).get(0).taskId())
                        .with(member))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("wrong again in " + team)));
        web.perform(get("/desk/huddles/{n}", huddle.value()).with(as("agent2", "AGENT", "service")))
                .andExpect(status().isNotFound());
        rows.sql("UPDATE complaint SET team = 'service' WHERE case_number = ?")
                .param(complaint)
                .update();
        rows.sql("DELETE FROM team WHERE id = ?").param(team).update();
    }

    private CaseNumber coaching() {
        var topic = "t-" + UUID.randomUUID().toString().substring(0, 12);
        for (int hours = 3; hours > 1; hours--) {
            coachings.note(mark(topic, hours));
        }
        return coachings.note(mark(topic, 1)).orElseThrow();
    }

    private CoachingMark mark(String topic, int hoursAgo) {
        return new CoachingMark(
                "agent", CoachingReason.REOPENED, topic, CASE, clock.instant().minus(Duration.ofHours(hoursAgo)));
    }

    private String said(String team) {
        var customer = new Submission.CustomerDetails(
                "Ewa Mazur", "ewa-" + team + "@example.org", null, Locale.ENGLISH, "Europe/Warsaw");
        var number = intake.receive(
                        UUID.randomUUID().toString(),
                        new Submission(
                                "web",
                                customer,
                                null,
                                null,
                                null,
                                "The bill was wrong again in " + team + ".",
                                null,
                                false),
                        List.of())
                .caseNumber()
                .value();
        rows.sql("UPDATE complaint SET team = ?, received_at = ? WHERE case_number = ?")
                .params(
                        team,
                        LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(7)), ZoneOffset.UTC),
                        number)
                .update();
        return number;
    }

    private static RequestPostProcessor as(String username, String role, String team) {
        return user(username).authorities(AuthorityUtils.createAuthorityList("ROLE_" + role, "TEAM_" + team));
    }
}
