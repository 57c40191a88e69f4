package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.shared.StartRefused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes want two administrators: the second is made by whoever runs Heed, and everybody can see that on the record. */
@HeedTest
@Transactional
class AdministratorsTest {

    @Autowired
    Administrators administrators;

    @Autowired
    StaffMapper staff;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient rows;

    @Test
    void aSecondAdministratorIsMadeAndThatIsOnTheRecord() {
        assertThat(administrators.add(" Anna ", "a long password")).isEqualTo("anna");
        var anna = staff.logIn("anna", Instant.EPOCH).orElseThrow();
        assertThat(anna.role()).isEqualTo(Role.ADMIN);
        assertThat(anna.enabled()).isTrue();
        assertThat(passwords.matches("a long password", anna.passwordHash())).isTrue();
        assertThat(rows.sql(
                                "SELECT facts FROM audit_record WHERE event = 'AdministratorAdded' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("anna");
    }

    @ParameterizedTest
    @CsvSource({"admin, a long password", "anna, short", "anna,", "'', a long password", "'a b', a long password"})
    void whatCannotBeAnAccountIsRefusedAndChangesNothing(String username, String password) {
        var before = staff.countEnabled();
        var admin = staff.logIn("admin", Instant.EPOCH).orElseThrow();
        assertThatThrownBy(() -> administrators.add(username, password)).isInstanceOf(StartRefused.class);
        assertThat(staff.countEnabled()).isEqualTo(before);
        assertThat(staff.logIn("admin", Instant.EPOCH)).contains(admin);
    }
}
