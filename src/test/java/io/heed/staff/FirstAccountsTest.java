package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.HeedProperties;
import io.heed.shared.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
@Transactional
class FirstAccountsTest {

    private static final String ADMIN_PASSWORD = "a long password";

    @Autowired
    StaffMapper staff;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void inProductionTheDemonstrationEndsAndAnAdministratorBegins() {
        start(false, "", ADMIN_PASSWORD);
        assertThat(staff.countEnabled()).isEqualTo(1);
        var admin = staff.logIn("admin", Instant.EPOCH).orElseThrow();
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(passwords.matches(ADMIN_PASSWORD, admin.passwordHash())).isTrue();
        assertThat(staff.logIn("agent", Instant.EPOCH).orElseThrow().enabled()).isFalse();
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        start(false, "", ADMIN_PASSWORD);
        start(false, "", "another password");
        assertThat(passwords.matches(
                        ADMIN_PASSWORD,
                        staff.logIn("admin", Instant.EPOCH).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void withNobodyToSeeAComplaintProductionDoesNotStart() {
        assertThatThrownBy(() -> start(false, "", " ")).isInstanceOf(StartRefused.class);
        assertThat(staff.countEnabled()).isZero();
    }

    @Test
    void aWeakOrUnreadablePasswordStopsTheStart() {
        assertThatThrownBy(() -> start(false, "", "short")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> start(true, "x".repeat(73), "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void theDemonstrationsPasswordCanBeChosenLater() {
        start(true, "chosen later", "");
        for (var username : DemonstrationWorld.usernames()) {
            assertThat(passwords.matches(
                            "chosen later",
                            staff.logIn(username, Instant.EPOCH).orElseThrow().passwordHash()))
                    .as(username)
                    .isTrue();
        }
    }

    @Test
    void withoutOneItStaysAsItWas() {
        var before = staff.logIn("agent", Instant.EPOCH).orElseThrow().passwordHash();
        start(true, "", "");
        assertThat(staff.logIn("agent", Instant.EPOCH).orElseThrow().passwordHash())
                .isEqualTo(before);
    }

    @Test
    void drawnPasswordsCanBeReadAloudAndDiffer() {
        assertThat(DrawnPassword.draw())
                .matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}")
                .isNotEqualTo(DrawnPassword.draw());
    }

    private void start(boolean demonstration, String demoPassword, String adminPassword) {
        var heed =
                new HeedProperties(Path.of("target"), demonstration, "", URI.create("http://localhost"), demoPassword);
        var environment = new MockEnvironment().withProperty("heed.admin-password", adminPassword);
        new FirstAccounts(staff, passwords, transaction, heed, environment).afterSingletonsInstantiated();
    }
}
