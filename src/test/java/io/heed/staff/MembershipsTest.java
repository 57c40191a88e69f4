package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which team on a day. */
@HeedTest
@Transactional
class MembershipsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Memberships memberships;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private UserDetailsService logIns;

    @Autowired
    private Clock clock;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void somebodyIsInTheOtherTeamFromTheFirstMinuteOfTheDayOnAndGetsNothingOfTheOldOne() {
        var day = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(3);
        move(1, "agent", "billing", day, null);

        ClockUtil.setCurrentTime(Date.from(begin(day).minusMillis(1)));
        assertThat(staff.find("agent").orElseThrow().team()).isEqualTo("service");
        assertThat(staff.present("service", clock.instant()))
                .extracting(StaffMember::username)
                .contains("agent");

        ClockUtil.setCurrentTime(Date.from(begin(day)));
        assertThat(staff.find("agent").orElseThrow().team()).isEqualTo("billing");
        assertThat(staff.present("service", clock.instant()))
                .extracting(StaffMember::username)
                .doesNotContain("agent")
                .contains("agent2");
        assertThat(staff.ofTeam("billing")).extracting(StaffMember::username).containsExactly("agent");
        assertThat(logIns.loadUserByUsername("agent").getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_AGENT", "TEAM_billing");
    }

    @Test
    void aStayEndsWithItsLastDayAndWhoWasWhereCanAlwaysBeTold() {
        var day = LocalDate.ofInstant(clock.instant(), LONDON).minusDays(20);
        move(1, "agent", "billing", day, day.plusDays(4));
        move(2, "agent", "digital", day.plusDays(10), null);

        assertThat(memberships.stays("agent"))
                .containsExactly(
                        new Memberships.Stay("agent", "service", null, begin(day)),
                        new Memberships.Stay("agent", "billing", begin(day), begin(day.plusDays(5))),
                        new Memberships.Stay("agent", "digital", begin(day.plusDays(10)), null));
        assertThat(memberships.teamAt("agent", begin(day.minusDays(1)))).contains("service");
        assertThat(memberships.teamAt("agent", begin(day.plusDays(5)).minusMillis(1)))
                .contains("billing");
        assertThat(memberships.teamAt("agent", begin(day.plusDays(5)))).isEmpty();
        assertThat(staff.find("agent").orElseThrow().team()).isEqualTo("digital");
        assertThat(memberships.departures())
                .filteredOn(each -> each.username().equals("agent"))
                .extracting(Departure::team)
                .containsExactlyInAnyOrder("service", "billing");
    }

    @Test
    void ofTwoForOneDayTheLaterAgreedCountsAndWhoComesBackHasLeftNothing() {
        var day = LocalDate.ofInstant(clock.instant(), LONDON).minusDays(9);
        move(1, "agent", "billing", day, null);
        move(2, "agent", null, day, null);
        assertThat(staff.find("agent").orElseThrow().team()).isNull();
        assertThat(memberships.departures()).contains(new Departure("agent", "service"));

        move(3, "agent", "service", day.plusDays(2), null);
        assertThat(staff.find("agent").orElseThrow().team()).isEqualTo("service");
        assertThat(memberships.departures()).doesNotContain(new Departure("agent", "service"));
    }

    @Test
    void whoLeadsATeamOrAnswersForAllOfThemHasLeftNone() {
        var day = LocalDate.ofInstant(clock.instant(), LONDON).minusDays(9);
        move(1, "lead", "second-line", day, null);
        move(1, "manager", "billing", day, day.plusDays(2));

        assertThat(memberships.departures()).extracting(Departure::username).doesNotContain("lead", "manager");
        assertThat(memberships.hasLeft("lead", "service")).isFalse();
        assertThat(staff.teamsOf(new Actor("lead", Role.LEAD, "second-line"))).contains("service", "second-line");
    }

    private void move(int edition, String who, String team, LocalDate from, LocalDate lastDay) {
        memberships.add(new TeamMembership(
                who, edition, team, from, lastDay, begin(from), lastDay == null ? null : begin(lastDay.plusDays(1))));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
