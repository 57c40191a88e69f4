package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.staff.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The administrators' pages of what is erased and what is kept: it takes two, and nobody sees who it is. */
@HeedTest
class RetentionPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    private final String email = "secret-" + UUID.randomUUID() + "@hidden-host.example.org";

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAdministratorsErasesOrKeeps(Role role) throws Exception {
        var who = user("agent").roles(role.name());
        for (var path : new String[] {"/admin/erasures", "/admin/holds"}) {
            web.perform(get(path).with(who)).andExpect(status().isForbidden());
            web.perform(post(path).with(who).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void oneEntersItAnotherOneAgreesAndNobodySeesWhoItIs() throws Exception {
        var complaint = reported();
        ask(email, admin("admin")).andExpect(redirectedUrl("/admin/erasures"));
        var id = request();

        web.perform(get("/admin/erasures").with(admin("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("s•••@•••.org")))
                .andExpect(content().string(containsString("1 record of the customer, 1 case, 1 of them open")))
                .andExpect(content().string(not(containsString("hidden-host"))))
                .andExpect(content().string(not(containsString(Story.WORDS))));
        agree(id, admin("admin"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("It takes two")));
        agree(id, admin("admin2")).andExpect(redirectedUrl("/admin/erasures"));
        web.perform(get("/admin/erasures").with(admin("admin")).header("Accept-Language", "pl"))
                .andExpect(content().string(containsString("Sprawa jest otwarta")));
        assertThat(state(id)).isEqualTo("AGREED OPEN_CASE");
        agree(id, admin("admin2")).andExpect(status().isConflict());
        ask(complaint, admin("admin2")).andExpect(status().isConflict());

        web.perform(post("/admin/erasures/" + id + "/withdrawal")
                        .with(admin("admin2"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/erasures"));
        assertThat(state(id)).isEqualTo("WITHDRAWN -");
    }

    @Test
    void whatIsNoNumberAndNoAddressIsToldBesideTheField() throws Exception {
        ask("somebody", admin("admin"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a case number, an e-mail address or")));
        ask("nobody-" + email, admin("admin"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("We know nobody by that")));
        ask("", admin("admin")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void oneKeepsACaseAndTwoLiftIt() throws Exception {
        var number = reported();
        hold(number, "A court wants <b>it</b>").andExpect(redirectedUrl("/admin/holds"));
        var id = rows.sql("SELECT id FROM legal_hold WHERE case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        web.perform(get("/admin/holds").with(admin("admin2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A court wants &lt;b&gt;it&lt;/b&gt;")));

        assertThat(pageOf(number, "manager"))
                .contains("Kept for a legal reason")
                .doesNotContain("A court");
        assertThat(pageOf(number, "auditor")).contains("Kept for a legal reason");
        lift(id, "admin").andExpect(redirectedUrl("/admin/holds"));
        lift(id, "admin").andExpect(status().isUnprocessableEntity());
        assertThat(lifted(id)).isFalse();
        lift(id, "admin2").andExpect(redirectedUrl("/admin/holds"));
        assertThat(lifted(id)).isTrue();
        lift(id, "admin").andExpect(status().isConflict());
    }

    @Test
    void aHoldNamesACaseThatIsThereAndAReason() throws Exception {
        hold("HD-000000-0", "why").andExpect(status().isUnprocessableEntity());
        hold("nothing", "why")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no such case")));
        hold(reported(), " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why it must be kept")));
    }

    private String pageOf(String number, String username) throws Exception {
        var role = story.actor(username).role().name();
        return web.perform(get("/desk/cases/" + number).with(user(username).roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String reported() {
        return story.reported("Maria Nowak", email, Story.WORDS, "home-internet", "UK")
                .number()
                .value();
    }

    private ResultActions ask(String whom, RequestPostProcessor who) throws Exception {
        return web.perform(post("/admin/erasures").param("whom", whom).with(who).with(csrf()));
    }

    private ResultActions agree(long id, RequestPostProcessor who) throws Exception {
        return web.perform(
                post("/admin/erasures/" + id + "/agreement").with(who).with(csrf()));
    }

    private ResultActions hold(String number, String reason) throws Exception {
        return web.perform(post("/admin/holds")
                .param("number", number)
                .param("reason", reason)
                .with(admin("admin"))
                .with(csrf()));
    }

    private ResultActions lift(long id, String who) throws Exception {
        return web.perform(
                post("/admin/holds/" + id + "/lifting").with(admin(who)).with(csrf()));
    }

    private boolean lifted(long id) {
        return rows.sql("SELECT lifted_at IS NOT NULL FROM legal_hold WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long request() {
        return rows.sql("SELECT MAX(id) FROM erasure_request").query(Long.class).single();
    }

    private String state(long id) {
        return rows.sql("SELECT CONCAT(state, ' ', COALESCE(waits_for, '-')) FROM erasure_request WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static RequestPostProcessor admin(String name) {
        return user(name).roles("ADMIN");
    }
}
