package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@HeedTest
@Transactional
@RecordApplicationEvents
class StaffRegisterTest {

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffMapper staff;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void theDemonstrationWorldIsStaffed() {
        assertThat(directory.teams())
                .extracting(Team::id)
                .containsExactlyInAnyOrder("billing", "service", "digital", "branches", "second-line");
        for (var username : DemonstrationWorld.usernames()) {
            assertThat(directory.find(username)).as(username).hasValueSatisfying(member -> {
                assertThat(member.enabled()).isTrue();
                assertThat(member.locale()).isEqualTo(Locale.ENGLISH);
                assertThat(member.absentUntil()).isNull();
            });
        }
        assertThat(directory.find("manager").orElseThrow().displayName()).isEqualTo("Tomás Herrera");
        assertThat(directory.managerOfBranch("harbour").map(StaffMember::username))
                .contains("branch");
        assertThat(directory.managerOfBranch("market")).isEmpty();
        assertThat(directory.find("nobody")).isEmpty();
        assertThat(directory.find("ażę")).isEmpty();
    }

    @Test
    void passwordsAreKeptAsBcryptOnly() {
        var hash = staff.logIn("agent", Instant.EPOCH).orElseThrow().passwordHash();
        assertThat(hash).startsWith("{bcrypt}$2a$");
        assertThat(passwords.matches("demonstration", hash)).isTrue();
    }

    @Test
    void theDemonstrationWorldIsMadeOnceAndNothingIsTakenBack() {
        sql.sql("UPDATE staff_account SET display_name = 'Renamed' WHERE username = 'agent'")
                .update();
        DemonstrationWorld.apply(staff, "{noop}other");
        assertThat(sql.sql("SELECT display_name FROM staff_account WHERE username = 'agent'")
                        .query(String.class)
                        .single())
                .isEqualTo("Renamed");
        assertThat(staff.logIn("agent", Instant.EPOCH).orElseThrow().passwordHash())
                .startsWith("{bcrypt}");
    }

    @Test
    void demonstrationAccountsEndWithTheDemonstration() {
        staff.disableDemonstration();
        assertThat(staff.countEnabled()).isZero();
        assertThat(directory.present("service", clock.instant())).isEmpty();
    }

    @Test
    void theAgentWithTheFewestOpenCasesTakesTheNextOne() {
        assertThat(taker(Map.of("agent", 3, "agent2", 2), null)).isEqualTo("agent2");
        assertThat(taker(Map.of("agent2", 1), null)).isEqualTo("agent");
        assertThat(taker(Map.of(), null)).isEqualTo("agent");
    }

    @Test
    void whoeverTheComplaintNamesDoesNotHandleIt() {
        assertThat(taker(Map.of(), "Amara Okafor hung up on me")).isEqualTo("agent2");
        assertThat(taker(Map.of(), "Amara Okafor and Jan Kowalczyk laughed")).isEqualTo("lead");
        assertThat(taker(Map.of(), "Amara Okafor, Jan Kowalczyk and Priya Raman"))
                .isEqualTo("manager");
    }

    @Test
    void earlierHandlersAndAbsentOnesAreLeftOut() {
        assertThat(directory
                        .takerFor("service", Map.of(), null, Set.of("agent"))
                        .username())
                .isEqualTo("agent2");
        directory.absent("agent", clock.instant().plus(Duration.ofDays(1)));
        directory.absent("agent2", clock.instant().plus(Duration.ofDays(1)));
        assertThat(taker(Map.of(), null)).isEqualTo("lead");
        directory.absent("lead", clock.instant().plus(Duration.ofDays(1)));
        assertThat(taker(Map.of(), null)).isEqualTo("manager");
        assertThat(directory.leadOf("service").username()).isEqualTo("manager");
        directory.returned("agent");
        assertThat(taker(Map.of(), null)).isEqualTo("agent");
    }

    @Test
    void teamsWithoutAgentsAreServedByWhoeverLeadsThem() {
        assertThat(directory.takerFor("billing", Map.of(), null, Set.of()).username())
                .isEqualTo("lead");
        assertThat(directory.leadOf("second-line").username()).isEqualTo("manager");
        assertThat(directory.takerFor("unknown", Map.of(), null, Set.of()).username())
                .isEqualTo("manager");
    }

    @Test
    void withoutAManagerAnAdministratorKeepsCasesFromBeingNobodys() {
        sql.sql("UPDATE staff_account SET enabled = FALSE WHERE role = 'MANAGER'")
                .update();
        assertThat(directory.manager().username()).isEqualTo("admin");
    }

    @Test
    void anAbsenceIsStoredToTheMillisecondAndTold() {
        var until = Instant.parse("2126-03-29T01:30:00.123Z");
        int before = directory.find("agent").orElseThrow().version();
        directory.absent("agent", until);
        assertThat(directory.find("agent").orElseThrow().absentUntil()).isEqualTo(until);
        assertThat(directory.find("agent").orElseThrow().version()).isEqualTo(before + 1);
        assertThat(events.stream(StaffBecameAbsent.class))
                .singleElement()
                .extracting(StaffBecameAbsent::username, StaffBecameAbsent::until)
                .containsExactly("agent", until);
    }

    @Test
    void anAbsenceEndsInTheFuture() {
        assertThatThrownBy(() -> directory.absent("agent", clock.instant()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("until"));
    }

    @Test
    @WithMockUser(
            username = "agent",
            authorities = {"ROLE_AGENT", "TEAM_service"})
    void agentsSpeakForThemselvesOnly() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        directory.absent("agent", tomorrow);
        assertThatThrownBy(() -> directory.absent("agent2", tomorrow)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.absent("nobody", tomorrow)).isInstanceOf(NotFound.class);
    }

    @Test
    @WithMockUser(
            username = "lead",
            authorities = {"ROLE_LEAD", "TEAM_service"})
    void leadsSpeakForTheirTeams() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        directory.absent("agent2", tomorrow);
        assertThatThrownBy(() -> directory.absent("manager", tomorrow)).isInstanceOf(NotFound.class);
    }

    private String taker(Map<String, Integer> openCases, String text) {
        return directory.takerFor("service", openCases, text, Set.of()).username();
    }
}
