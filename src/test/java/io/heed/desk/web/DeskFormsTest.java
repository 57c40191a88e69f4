package io.heed.desk.web;

import static io.heed.desk.web.DeskPagesTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Forms of the desk's pages: nobody has to type twice because somebody else was faster. */
@HeedTest
class DeskFormsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @Test
    void aHandOverThatCameTooLateShowsWhatWasWritten() throws Exception {
        var told = story.acknowledged();
        var owner = owner(told);
        story.customer.withdraw(told.token());

        handOver(told, owner, "lead", "On leave from tomorrow")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You had written:")))
                .andExpect(content().string(containsString("On leave from tomorrow")));
    }

    @Test
    void aRefusedHandOverKeepsWhomAndWhy() throws Exception {
        var told = story.acknowledged();

        handOver(told, owner(told), "lead", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("<option value=\"lead\" selected=\"selected\"")));
        handOver(told, owner(told), "nobody", "Knows the district")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"Knows the district\"")));
    }

    @Test
    void aNoteThatIsTooLongIsNotLost() throws Exception {
        var told = story.acknowledged();
        var words = "Called at nine, nobody there. ".repeat(5_000);

        web.perform(post("/desk/cases/{number}/notes", told.number())
                        .param("text", words)
                        .with(as(owner(told)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(words)));
        assertThat(story.staff.show(told.number(), owner(told)).messages()).hasSize(1);
    }

    @Test
    void aWrongNumberToMergeIntoIsStillThere() throws Exception {
        var told = story.acknowledged();

        web.perform(post("/desk/cases/{number}/merge", told.number())
                        .param("into", "HD-12")
                        .with(as(owner(told)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("value=\"HD-12\""), containsString("open=\"open\""))));
    }

    @Test
    void theAddressOfASentFormLeadsBackToTheCase() throws Exception {
        var told = story.acknowledged();

        web.perform(get("/desk/cases/{number}/hand-over", told.number()).with(as(owner(told))))
                .andExpect(redirectedUrl("/desk/cases/" + told.number()));
    }

    @Test
    @Transactional
    void somebodyAwaySaysUntilWhenAndComesBack() throws Exception {
        var agent = as(story.actor("agent"));
        var london = ZoneId.of("Europe/London");
        var back = LocalDate.ofInstant(story.clock.instant().plus(Duration.ofDays(10)), london);
        var day = back.getDayOfMonth() + " "
                + back.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);

        web.perform(post("/desk/absence")
                        .param("username", "agent")
                        .param("back", back.toString())
                        .with(agent)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.absence.noted"));
        web.perform(get("/desk/absence").with(agent))
                .andExpect(content().string(allOf(containsString(day), containsString("I am back"))))
                .andExpect(content().string(not(containsString("Jan Kowalczyk"))));
        web.perform(get("/desk/absence").with(as(story.actor("lead"))))
                .andExpect(content().string(allOf(containsString(day), containsString("Amara is back"))));

        web.perform(post("/desk/absence/end")
                        .param("username", "agent")
                        .with(agent)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.absence.returned"));
        assertThat(staff.find("agent").orElseThrow().absentUntil()).isNull();
        web.perform(get("/desk/absence").with(agent)).andExpect(content().string(not(containsString("I am back"))));
    }

    @Test
    void aDayInThePastIsRefusedAndStillThere() throws Exception {
        web.perform(post("/desk/absence")
                        .param("username", "agent")
                        .param("back", "2001-02-03")
                        .with(as(story.actor("agent")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"2001-02-03\"")))
                .andExpect(content().string(containsString("has to be in the future")));
    }

    @Test
    void nobodyIsAwayBecauseAColleagueSaysSo() throws Exception {
        for (var path : new String[] {"/desk/absence", "/desk/absence/end"}) {
            web.perform(post(path)
                            .param("username", "agent2")
                            .param("back", "2030-01-02")
                            .with(as(story.actor("agent")))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        assertThat(staff.find("agent2").orElseThrow().absentUntil()).isNull();
    }

    private ResultActions handOver(Story.Case told, Actor who, String to, String reason) throws Exception {
        return web.perform(post("/desk/cases/{number}/hand-over", told.number())
                .param("to", to)
                .param("reason", reason)
                .with(as(who))
                .with(csrf()));
    }

    private Actor owner(Story.Case told) {
        return story.actor(
                story.staff.show(told.number(), story.actor("manager")).owner());
    }
}
