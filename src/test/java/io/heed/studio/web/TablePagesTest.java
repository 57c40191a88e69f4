package io.heed.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import io.heed.studio.change.Changes;
import io.heed.studio.change.Subject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The tables on their pages: who gets there, what they see, and what happens to what they type. */
@HeedTest
@Transactional
class TablePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Changes changes;

    @Test
    void ownersManagersAndAuditorsReadAndNobodyElse() throws Exception {
        for (var path : new String[] {"/studio/changes", "/studio/calendars", "/studio/calendars/uk"}) {
            for (var role : new String[] {"OWNER", "MANAGER", "AUDITOR"}) {
                web.perform(get(path).with(as(role))).andExpect(status().isOk());
            }
            for (var role : new String[] {"AGENT", "LEAD", "BRANCH", "ADMIN"}) {
                web.perform(get(path).with(as(role))).andExpect(status().isForbidden());
            }
        }
        web.perform(get("/studio/calendars/uk").with(as("AUDITOR")))
                .andExpect(content().string(allOf(containsString("readonly"), not(containsString("Propose it")))));
        web.perform(get("/studio/calendars/always").with(as("OWNER"))).andExpect(status().isNotFound());
        web.perform(get("/studio/calendars/nowhere").with(as("OWNER"))).andExpect(status().isNotFound());
        web.perform(get("/studio/changes/999999").with(as("OWNER"))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        web.perform(calendar("", "nine to five").param("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"f-TUESDAY-error\""),
                                containsString("href=\"#f-TUESDAY\""),
                                containsString("href=\"#reason\""),
                                containsString("value=\"nine to five\""))));
    }

    @Test
    void aLookSaysWhatChangesAndWhatItDoesToDatesAndKeepsNothing() throws Exception {
        web.perform(calendar("/preview", "08:00-10:00"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("16 working hours"),
                                containsString("Tuesday"),
                                containsString("<ins class=\"words\" dir=\"auto\">08:00-10:00</ins>"),
                                containsString("Dates that customers were given stay"))));
        assertThat(changes.waitingFor(Subject.CALENDAR, "pl")).isEmpty();
        web.perform(get("/studio/calendars/pl/preview").with(as("OWNER")))
                .andExpect(redirectedUrl("/studio/calendars/pl"));
    }

    @Test
    void oneProposesAndAnotherOneAgreesOnThePageOfTheProposal() throws Exception {
        web.perform(calendar("", "08:00-10:00").param("reason", "<b>Short</b> Tuesdays"))
                .andExpect(status().is3xxRedirection());
        var change = changes.waitingFor(Subject.CALENDAR, "pl").orElseThrow();
        var path = "/studio/changes/" + change.id();

        web.perform(get("/studio/changes").with(as("OWNER")))
                .andExpect(content().string(containsString("Calendar: Poland, office hours")));
        web.perform(get("/studio/changes?lang=pl").with(as("MANAGER")))
                .andExpect(content().string(containsString("Kalendarz: Poland, office hours")));
        web.perform(get(path).with(user("owner").roles("OWNER")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody else has to decide."),
                                containsString("&lt;b&gt;Short&lt;/b&gt; Tuesdays"),
                                not(containsString(">Agree<")))));
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(user("owner").roles("OWNER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get(path).with(user("manager").roles("MANAGER")))
                .andExpect(content().string(allOf(containsString(">Agree<"), not(containsString(">Take back<")))));
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(as("AUDITOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post(path + "/agreement")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        web.perform(post(path + "/refusal")
                        .param("version", "0")
                        .with(user("manager").roles("MANAGER"))
                        .with(csrf()))
                .andExpect(status().isConflict());
        web.perform(get("/studio/calendars/pl").with(as("OWNER")))
                .andExpect(content().string(containsString("Edition 2, from")));
    }

    private MockHttpServletRequestBuilder calendar(String what, String tuesdays) {
        var of = changes.table(Subject.CALENDAR);
        var first = changes.firstDay(Subject.CALENDAR, "pl");
        var request = post("/studio/calendars/pl" + what)
                .param("validFrom", first.plusDays(10).toString())
                .with(user("owner").roles("OWNER"))
                .with(csrf());
        for (Map.Entry<String, String> each : of.at("pl", first).entrySet()) {
            request.param("f-" + each.getKey(), each.getKey().equals("TUESDAY") ? tuesdays : each.getValue());
        }
        return request;
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
