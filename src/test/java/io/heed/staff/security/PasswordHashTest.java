package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How passwords are kept outside the tests, which hash in fewer rounds. */
class PasswordHashTest {

    @Test
    void aPasswordIsHashedInAThousandRoundsAndTakesNoOther() {
        var passwords = new SecurityConfiguration(null).passwordEncoder();
        var hash = passwords.encode("demonstration");

        assertThat(hash).startsWith("{bcrypt}$2a$10$");
        assertThat(passwords.matches("demonstration", hash)).isTrue();
        assertThat(passwords.matches("Demonstration", hash)).isFalse();
    }
}
