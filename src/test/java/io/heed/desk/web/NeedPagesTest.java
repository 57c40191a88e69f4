package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.improvement.Improvements;
import io.heed.improvement.Opening;
import io.heed.improvement.Source;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Needs that customers have not voiced. */
@HeedTest
class NeedPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Improvements improvements;

    private final String who = "Shift workers " + UUID.randomUUID();

    @Test
    void everybodyOfTheStaffNotesWhatTheySee() throws Exception {
        for (var role : new String[] {"agent", "branch", "owner", "admin"}) {
            note(role, who, "They write at night.", "").andExpect(status().is3xxRedirection());
        }
        assertThat(count()).isEqualTo(4);
        web.perform(get("/desk/needs").with(user("owner").roles("OWNER")).header("Accept-Language", "pl"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(who)))
                .andExpect(content().string(containsString("Po czym to widać")));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsKept() throws Exception {
        note("agent", who, " ", "submarine")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#shows\"")))
                .andExpect(content().string(containsString("href=\"#product\"")));
        note("agent", who, "x".repeat(2001), "").andExpect(status().isUnprocessableEntity());
        note("auditor", who, "They write at night.", "").andExpect(status().isNotFound());
        assertThat(count()).isZero();
    }

    @Test
    void aNeedIsTakenUpByAnImprovementAndClosed() throws Exception {
        var improvement = opened();
        note("agent", who, "They write at night.", "");
        decide("lead", 0, "TAKEN_UP", CaseNumber.of("IM", 999_999).value())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no improvement with this number.")));
        decide("lead", 0, "TAKEN_UP", "").andExpect(status().isUnprocessableEntity());
        decide("lead", 0, "TAKEN_UP", "HD-000001-1").andExpect(status().isUnprocessableEntity());
        decide("lead", 0, "TAKEN_UP", improvement).andExpect(status().is3xxRedirection());
        decide("lead", 0, "CLOSED", "").andExpect(status().isConflict());
        decide("agent", 1, "CLOSED", "").andExpect(status().isNotFound());
        decide("lead", 1, "NONSENSE", "").andExpect(status().is4xxClientError());
        decide("owner", 1, "CLOSED", improvement).andExpect(status().is3xxRedirection());
        assertThat(rows.sql("SELECT CONCAT_WS(' ', state, improvement) FROM need WHERE who = ?")
                        .param(who)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED " + improvement);
    }

    private String opened() {
        var opening = new Opening(
                Source.HAND, null, null, who, who, "It is hard.", null, null, "service", null, List.of(), 5);
        return improvements
                .open(opening, new Actor("lead", Role.LEAD, "service"))
                .value();
    }

    private ResultActions note(String role, String whose, String shows, String product) throws Exception {
        return web.perform(post("/desk/needs")
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .param("who", whose)
                .param("shows", shows)
                .param("product", product));
    }

    private ResultActions decide(String role, int version, String state, String improvement) throws Exception {
        var id = rows.sql("SELECT id FROM need WHERE who = ?")
                .param(who)
                .query(Long.class)
                .single();
        return web.perform(post("/desk/needs/{id}", id)
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("state", state)
                .param("improvement", improvement));
    }

    private int count() {
        return rows.sql("SELECT COUNT(*) FROM need WHERE who = ?")
                .param(who)
                .query(Integer.class)
                .single();
    }
}
