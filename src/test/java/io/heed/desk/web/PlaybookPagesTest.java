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
import io.heed.outreach.PlaybookEditions;
import io.heed.outreach.PlaybookEditions.Which;
import io.heed.outreach.Playbooks;
import io.heed.outreach.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Playbooks on the desk: read by all who work with outreach, handled by those who answer for it. */
@HeedTest
@Transactional
class PlaybookPagesTest {

    private static final String TEXT = "/desk/playbooks/maintenance/ALL_CLEAR/en";

    @Autowired
    private MockMvc web;

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private PlaybookEditions editions;

    @Autowired
    private Clock clock;

    @Test
    void everybodyInOutreachReadsAndOnlySomeProposeOtherWords() throws Exception {
        web.perform(get("/desk/playbooks").with(as("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Outage"), containsString("4 hours"))));
        web.perform(get("/desk/playbooks/outage?lang=pl").with(as("AUDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Awaria"), containsString("3 dni"), not(containsString(">Zapisz<")))));
        web.perform(get(TEXT).with(as("OWNER")))
                .andExpect(content().string(containsString("href=\"/studio/playbooks/maintenance.ALL_CLEAR\"")));
        web.perform(get("/desk/playbooks").with(as("BRANCH"))).andExpect(status().isForbidden());
        web.perform(get("/desk/playbooks/no-such-thing").with(as("AGENT"))).andExpect(status().isNotFound());
        web.perform(get("/desk/playbooks/outage/NEVER/en").with(as("AGENT"))).andExpect(status().isNotFound());
    }

    @Test
    void aTextIsReadWithSampleValuesAndWithWhatIsSaidFromALaterDayOn() throws Exception {
        editions.add(
                new Which("maintenance", Stage.ALL_CLEAR),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9),
                Map.of("subject-en", "Over", "body-en", "It is over.", "subject-pl", "Koniec", "body-pl", "To koniec."),
                "manager",
                clock.instant());

        web.perform(get(TEXT).with(as("AGENT")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Customers read edition 1"),
                                containsString("It is over."),
                                containsString(">from "),
                                not(containsString("Propose other words")))));
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

    private static RequestPostProcessor as(String role) {
        return user(role.toLowerCase(Locale.ROOT)).roles(role);
    }
}
