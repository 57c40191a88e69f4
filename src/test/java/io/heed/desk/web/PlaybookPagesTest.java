package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.outreach.Playbooks;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Playbooks on the desk: read by all who work with outreach, written by those who answer for it. */
@HeedTest
@Transactional
class PlaybookPagesTest {

    private static final String TEXT = "/desk/playbooks/maintenance/ALL_CLEAR/en";

    @Autowired
    private MockMvc web;

    @Autowired
    private Playbooks playbooks;

    @Test
    void everybodyInOutreachReadsAndOnlySomeWrite() throws Exception {
        web.perform(get("/desk/playbooks").with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Outage"), containsString("4 hours"))));
        web.perform(get("/desk/playbooks/outage?lang=pl").with(as("AUDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Awaria"), containsString("3 dni"), not(containsString(">Zapisz<")))));
        web.perform(get(TEXT).with(as("OWNER"))).andExpect(content().string(containsString("Save as a new edition")));
        web.perform(text("", "Hello", "Hello", "AGENT")).andExpect(status().isNotFound());
        web.perform(get("/desk/playbooks").with(as("BRANCH"))).andExpect(status().isForbidden());
        web.perform(get("/desk/playbooks/no-such-thing").with(as("AGENT"))).andExpect(status().isNotFound());
        web.perform(get("/desk/playbooks/outage/NEVER/en").with(as("AGENT"))).andExpect(status().isNotFound());
    }

    @Test
    void anUnknownPlaceholderIsRefusedBesideItsFieldAndWhatWasTypedStays() throws Exception {
        web.perform(text("", "It is over", "All of {produkt} works.", "MANAGER"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"body-error\""),
                                containsString("There is no {produkt} to fill in."),
                                containsString("All of {produkt} works.</textarea>"))));
    }

    @Test
    void everyEditionIsKeptWithWhoWroteIt() throws Exception {
        web.perform(text("", "The work is done", "Thank you for bearing with us.", "MANAGER"))
                .andExpect(flash().attribute("done", "desk.playbook.written"));

        web.perform(get(TEXT).with(as("MANAGER")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Customers read edition 2"),
                                containsString("Thank you for bearing with us."),
                                containsString("Edition 1, "))));
    }

    @Test
    void previewFillsInSampleValuesAndHintsAtAdvertising() throws Exception {
        web.perform(text("/preview", "For {firstName}", "Only today: a discount.\n\n{words?}", "LEAD")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("For Anna"),
                                containsString("found the cause"),
                                containsString("reads like an offer"),
                                not(containsString("<main")))));
    }

    @Test
    void settingsAreChangedAndWhatIsNoTermIsRefusedBesideItsField() throws Exception {
        var version = Integer.toString(playbooks.get("maintenance").version());
        web.perform(settings(version, "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"updateEvery-error\""),
                                containsString("“An update at least every” has to be a whole number."),
                                containsString("value=\"soon\""))));
        web.perform(settings(version, "0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(containsString(
                                "“An update at least every” needs a whole number of at least 1, and a unit.")));
        web.perform(settings(version, "6")).andExpect(flash().attribute("done", "desk.playbook.changed"));
        assertThat(playbooks.get("maintenance").updateEvery()).isEqualTo("PT6H");
        web.perform(settings(version, "8"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else has just changed this.")));
    }

    private static MockHttpServletRequestBuilder settings(String version, String updateEvery) {
        return post("/desk/playbooks/maintenance")
                .with(as("MANAGER"))
                .with(csrf())
                .param("version", version)
                .param("updateEvery", updateEvery)
                .param("updateEveryUnit", "HOURS")
                .param("askSilentAfter", "")
                .param("careCallAfter", "")
                .param("measureAfter", "14")
                .param("measureAfterUnit", "DAYS")
                .param("holdOutPercent", "5")
                .param("team", "service");
    }

    private static MockHttpServletRequestBuilder text(String step, String subject, String body, String role) {
        return post(TEXT + step)
                .with(as(role))
                .with(csrf())
                .param("subject", subject)
                .param("body", body);
    }

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
