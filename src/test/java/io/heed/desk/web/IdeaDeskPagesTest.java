package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.heed.engine.WorkItems;
import io.heed.idea.Idea;
import io.heed.idea.Ideas;
import io.heed.shared.CaseNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Ideas on the desk. */
@HeedTest
class IdeaDeskPagesTest {

    private static final RequestPostProcessor AGENT =
            user("agent").authorities(AuthorityUtils.createAuthorityList("ROLE_AGENT", "TEAM_service"));
    private static final RequestPostProcessor AUDITOR =
            user("auditor").authorities(AuthorityUtils.createAuthorityList("ROLE_AUDITOR"));
    private static final RequestPostProcessor OWNER =
            user("owner").authorities(AuthorityUtils.createAuthorityList("ROLE_OWNER"));

    @Autowired
    private MockMvc web;

    @Autowired
    private Ideas ideas;

    @Autowired
    private WorkItems workItems;

    private final String words = "Open on Saturdays " + UUID.randomUUID();

    @Test
    void anIdeaEnteredForACustomerIsInTheListAndHasItsTask() throws Exception {
        var idea = entered();
        web.perform(get("/desk/ideas?state=LOOKING").with(AGENT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(idea.value())));
        web.perform(get("/desk/ideas/{n}", idea.value()).with(AGENT))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("Answer idea")));
        web.perform(get("/desk/tasks/{id}", workItems.ofCase(idea).get(0).taskId())
                        .with(AGENT)
                        .header("Accept-Language", "pl"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Słowami nadawcy")));
        assertThat(ideas.senders(idea))
                .singleElement()
                .satisfies(sender -> assertThat(sender.customerId()).isNotNull());
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws Exception {
        web.perform(post("/desk/ideas/new")
                        .with(AGENT)
                        .with(csrf())
                        .param("text", " ")
                        .param("product", "submarine")
                        .param("email", "nobody")
                        .param("name", "x".repeat(300))
                        .param("language", "xx"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#text\"")))
                .andExpect(content().string(containsString("href=\"#product\"")))
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(containsString("href=\"#name\"")))
                .andExpect(content().string(containsString("href=\"#language\"")));
    }

    @Test
    void whatEverybodyMayReadIsWrittenReleasedAndHidden() throws Exception {
        var idea = entered();
        web.perform(post("/desk/ideas/{n}/notice", idea.value())
                        .with(AGENT)
                        .with(csrf())
                        .param("title", "Saturdays")
                        .param("titlePl", " ")
                        .param("summary", "Open on Saturdays.")
                        .param("summaryPl", "Otwarte w soboty."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#titlePl\"")))
                .andExpect(content().string(containsString("Otwarte w soboty.")));
        web.perform(post("/desk/ideas/{n}/notice", idea.value())
                        .with(AGENT)
                        .with(csrf())
                        .param("title", "x".repeat(161))
                        .param("titlePl", "Soboty")
                        .param("summary", "Open on Saturdays.")
                        .param("summaryPl", "Otwarte w soboty.")
                        .param("because", "y".repeat(1001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#title\"")))
                .andExpect(content().string(containsString("longer than 1,000 characters")));
        var title = "Saturdays " + UUID.randomUUID();
        web.perform(post("/desk/ideas/{n}/notice", idea.value())
                        .with(AGENT)
                        .with(csrf())
                        .param("title", title)
                        .param("titlePl", "Soboty")
                        .param("summary", "Open on Saturdays.")
                        .param("summaryPl", "Otwarte w soboty."))
                .andExpect(flash().attribute("done", "desk.idea.released"));
        web.perform(post("/desk/ideas/{n}/notice/hide", idea.value())
                        .with(AGENT)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "desk.idea.hidden"));
        web.perform(get("/ideas")).andExpect(content().string(not(containsString(title))));
    }

    @Test
    void whatNobodySaidYesToCannotBeDelivered() throws Exception {
        var idea = entered();
        web.perform(post("/desk/ideas/{n}/delivered", idea.value()).with(AGENT).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("Nobody has said yes")));
    }

    @Test
    void theAuditorReadsAndChangesNothingAndTheProcessOwnerSeesNoCustomersWords() throws Exception {
        var idea = entered();
        web.perform(get("/desk/ideas/{n}", idea.value()).with(AUDITOR)).andExpect(status().isOk());
        web.perform(post("/desk/ideas/{n}/delivered", idea.value())
                        .with(AUDITOR)
                        .with(csrf()))
                .andExpect(status().is4xxClientError());
        web.perform(get("/desk/ideas/{n}", idea.value()).with(OWNER)).andExpect(status().is4xxClientError());
        web.perform(get("/desk/ideas/HD-000001-7").with(AGENT)).andExpect(status().isNotFound());
    }

    private CaseNumber entered() throws Exception {
        var location = web.perform(post("/desk/ideas/new")
                        .with(AGENT)
                        .with(csrf())
                        .param("text", words)
                        .param("name", "Maria")
                        .param("email", "maria-" + UUID.randomUUID() + "@example.org")
                        .param("language", "pl"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/desk/ideas/" + Idea.LETTERS);
        return new CaseNumber(location.substring("/desk/ideas/".length()));
    }
}
