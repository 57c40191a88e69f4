package io.heed.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.survey.Measure;
import io.heed.survey.SurveyEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What complaints show about how we work. */
@HeedTest
class PatternsInComplaintsTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);

    @Autowired
    Story story;

    @Autowired
    PatternsInSurveys surveys;

    @Autowired
    FirstCases firstCases;

    @Autowired
    CoachingMapper mapper;

    @Autowired
    JdbcClient rows;

    @AfterEach
    void theTeamLooksAtNone() {
        firstCases.set("service", 0, MANAGER);
        ClockUtil.reset();
    }

    @Test
    void aCaseThatComesBackIsNotedForWhoDecidedOnIt() {
        var complaint = story.answered();
        var by = decider(complaint);
        complaint.fireTimer("verdictDue");
        story.customer.reopen(complaint.token(), "It broke again, on the very next day.");

        assertThat(rows.sql("SELECT CONCAT_WS(' ', username, reason) FROM coaching_mark WHERE case_number = ?")
                        .param(complaint.number().value())
                        .query(String.class)
                        .list())
                .containsExactly(by + " REOPENED");
    }

    @Test
    void aLowScoreIsNotedForWhoDecided() {
        var complaint = story.answered();
        var by = decider(complaint);
        surveys.on(new SurveyEvent.Answered(
                CaseNumber.of("SV", 900_001), Instant.now(), 1, complaint.number(), Measure.CSAT, 1));
        surveys.on(new SurveyEvent.Answered(
                CaseNumber.of("SV", 900_002), Instant.now(), 1, complaint.number(), Measure.CSAT, 5));

        assertThat(rows.sql("SELECT CONCAT_WS(' ', username, reason) FROM coaching_mark WHERE case_number = ?")
                        .param(complaint.number().value())
                        .query(String.class)
                        .list())
                .containsExactly(by + " LOW_SCORE");
    }

    @Test
    void theFirstAnswersOfSomebodyNewAreLookedAtAfterwards() {
        var newcomer = newcomer();
        firstCases.set("service", 2, MANAGER);
        firstCases.answered(newcomer, CaseNumber.of(1), Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(coachingsOf(newcomer)).isEmpty();
        firstCases.answered(newcomer, CaseNumber.of(2), Instant.parse("2026-11-02T10:00:00Z"));

        assertThat(coachingsOf(newcomer)).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(CoachingReason.FIRST_CASES);
            assertThat(each.coach()).isEqualTo("lead");
            assertThat(each.marks()).isEqualTo(2);
        });
        firstCases.answered(newcomer, CaseNumber.of(3), Instant.parse("2026-11-03T10:00:00Z"));
        firstCases.answered(newcomer, CaseNumber.of(4), Instant.parse("2026-11-04T10:00:00Z"));
        assertThat(coachingsOf(newcomer)).hasSize(1);
    }

    @Test
    void whoAnsweredWhileTheTeamLookedAtNoneIsNotNewAnyMore() {
        var experienced = newcomer();
        firstCases.set("service", 0, MANAGER);
        firstCases.answered(experienced, CaseNumber.of(1), Instant.parse("2026-11-01T10:00:00Z"));
        firstCases.set("service", 1, MANAGER);
        firstCases.answered(experienced, CaseNumber.of(2), Instant.parse("2026-11-02T10:00:00Z"));
        assertThat(coachingsOf(experienced)).isEmpty();
    }

    private List<Coaching> coachingsOf(String username) {
        return mapper.visible(username, List.of(""), 50);
    }

    /** Somebody who cannot log in, so that no other test gives them work. */
    private String newcomer() {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 12);
        rows.sql(
                        "INSERT INTO staff_account (username, display_name, first_name, email, password_hash, role, team_id, enabled)"
                                + " VALUES (?, 'Nina Nowa', 'Nina', 'nina@heed.example', 'x', 'AGENT', 'service', FALSE)")
                .param(username)
                .update();
        return username;
    }

    private String decider(Story.Case complaint) {
        return rows.sql("SELECT decided_by FROM resolution WHERE case_number = ?")
                .param(complaint.number().value())
                .query(String.class)
                .single();
    }
}
