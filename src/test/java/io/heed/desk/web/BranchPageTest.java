package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.staff.PlaceName;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The names by which a branch is found, and who may change them. */
@HeedTest
class BranchPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    StaffDirectory staff;

    private final String name = "Old Mill " + UUID.randomUUID();

    @Test
    void aNameIsAddedOnceAndTakenAway() throws Exception {
        var branch = staff.branches().get(0).id();
        assertThat(sent("admin", "", branch, "  " + name.replace(" ", " \n ")).getStatus())
                .isEqualTo(302);
        assertThat(sent("manager", "", branch, name).getStatus()).isEqualTo(302);
        assertThat(staff.placeNames()).containsOnlyOnce(new PlaceName(branch, name));
        assertThat(asked("manager", get("/desk/branches").locale(Locale.forLanguageTag("pl")))
                        .getContentAsString())
                .contains("Oddziały", name)
                .doesNotContain("??");

        assertThat(sent("admin", "/removal", branch, name).getStatus()).isEqualTo(302);
        assertThat(staff.placeNames()).doesNotContain(new PlaceName(branch, name));
    }

    @Test
    void aNameLeadsToOneBranchOnly() throws Exception {
        var branches = staff.branches();
        var own = branches.get(0).name().toUpperCase(Locale.ROOT);

        var refused = sent("admin", "", branches.get(1).id(), own);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Another branch has this name.", "value=\"" + own + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "- - -", "to"})
    void aNameThatIsFoundEverywhereIsRefused(String tooShort) throws Exception {
        var branch = staff.branches().get(0).id();
        assertThat(sent("admin", "", branch, tooShort).getStatus()).isEqualTo(422);
        assertThat(staff.placeNames()).doesNotContain(new PlaceName(branch, tooShort));
    }

    @Test
    void whatIsTooLongOrForNoBranchIsRefused() throws Exception {
        var branch = staff.branches().get(0).id();
        assertThat(sent("admin", "", branch, "x".repeat(101)).getStatus()).isEqualTo(422);
        assertThat(sent("admin", "", "nowhere", name).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"admin,200", "manager,200", "agent,403", "lead,403", "branch,403", "owner,403", "auditor,403"})
    void onlyManagersAndAdministratorsKeepTheNames(String role, int status) throws Exception {
        assertThat(asked(role, get("/desk/branches")).getStatus()).isEqualTo(status);
        if (status != 200) {
            assertThat(sent(role, "", staff.branches().get(0).id(), name).getStatus())
                    .isEqualTo(status);
        }
    }

    private MockHttpServletResponse sent(String role, String path, String branch, String given) throws Exception {
        return asked(
                role,
                post("/desk/branches" + path)
                        .with(csrf())
                        .param("branch", branch)
                        .param("name", given));
    }

    private MockHttpServletResponse asked(String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(role).roles(role.toUpperCase(Locale.ROOT))))
                .andReturn()
                .getResponse();
    }
}
