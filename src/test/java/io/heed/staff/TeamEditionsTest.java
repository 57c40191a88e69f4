package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a team is from a day on. */
@HeedTest
@Transactional
class TeamEditionsTest {

    @Autowired
    private TeamEditions teams;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Clock clock;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aTeamHasItsNewLeadNameAndCalendarFromTheirDayOn() {
        var before = staff.team("service").orElseThrow();
        var from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        teams.add(new TeamEdition(1, from, new Team("service", "Care", "Opieka", "pl", "manager")));

        assertThat(staff.team("service")).contains(before);
        assertThat(teams.at("service", from).name()).isEqualTo("Care");
        ClockUtil.setCurrentTime(Date.from(from.atStartOfDay(ZoneOffset.UTC).toInstant()));

        assertThat(staff.team("service")).contains(new Team("service", "Care", "Opieka", "pl", "manager"));
        assertThat(staff.teams()).extracting(Team::name).contains("Care").doesNotContain(before.name());
        assertThat(staff.team("service").orElseThrow().name(Locale.forLanguageTag("pl")))
                .isEqualTo("Opieka");
        assertThat(staff.leadOf("service").username()).isEqualTo("manager");
        assertThat(staff.teamsOf(new Actor("lead", Role.LEAD, null))).doesNotContain("service");
    }

    @Test
    void ofTwoEditionsForOneDayTheLaterCountsAndATeamMayBeWithoutALead() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        teams.add(new TeamEdition(1, today, new Team("service", "First", "Pierwszy", "uk", "lead")));
        teams.add(new TeamEdition(2, today, new Team("service", "Second", "Drugi", "uk", null)));
        teams.add(new TeamEdition(3, today.minusDays(1), new Team("service", "Third", "Trzeci", "uk", "lead")));

        assertThat(staff.team("service")).contains(new Team("service", "Second", "Drugi", "uk", null));
        assertThat(staff.leadOf("service")).isEqualTo(staff.manager());
        assertThat(teams.editions("service")).extracting(TeamEdition::edition).containsExactly(1, 2, 3);
    }

    @Test
    void onlyLeadsAndManagersCanLead() {
        assertThat(teams.canLead("lead")).isTrue();
        assertThat(teams.canLead("manager")).isTrue();
        assertThat(teams.canLead("agent")).isFalse();
        assertThat(teams.canLead("nobody; DROP TABLE team")).isFalse();
        assertThatThrownBy(() -> teams.at("nowhere", LocalDate.EPOCH)).isInstanceOf(NotFound.class);
    }
}
