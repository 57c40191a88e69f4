package io.heed.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMemberTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mateusz Zieliński was rude.",
                "I spoke to MATEUSZ  ZIELIŃSKI!",
                "“mateusz\nzieliński”",
                "write to Mateusz@heed.example, they said"
            })
    void whoeverIsNamedInFullIsNamed(String text) {
        assertThat(member(null).isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Mateusz was rude.", "Mateusz Zielińskiego", "xmateusz@heed.example", "mateusz@heed.example2"
            })
    void whoeverSharesAFirstNameIsNot(String text) {
        assertThat(member(null).isNamedIn(text)).isFalse();
    }

    @Test
    void anAbsenceEndsByItself() {
        assertThat(member(null).isPresent(NOON)).isTrue();
        assertThat(member(NOON.plusMillis(1)).isPresent(NOON)).isFalse();
        assertThat(member(NOON).isPresent(NOON)).isTrue();
    }

    private static StaffMember member(Instant absentUntil) {
        return new StaffMember(
                "owner2",
                "Mateusz Zieliński",
                "Mateusz",
                "mateusz@heed.example",
                Role.AGENT,
                "service",
                null,
                Locale.ENGLISH,
                true,
                absentUntil,
                0);
    }
}
