package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffAreasTest {

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/cases?search=a%20b", "/admin/teams", "/demo/clock"})
    void oursIsWhereStaffWork(String path) {
        assertThat(StaffAreas.isOurs(path)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://example.org/desk",
                "//example.org/desk",
                "/desk//example.org",
                "/\\example.org",
                "/desk/../engine-rest",
                "/deskx",
                "/",
                "/desk\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void nowhereElseIsGoneToAfterLoggingIn(String path) {
        assertThat(StaffAreas.isOurs(path)).isFalse();
    }
}
