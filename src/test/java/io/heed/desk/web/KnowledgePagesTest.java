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
import io.heed.complaint.RecurringCauses;
import io.heed.complaint.process.Story;
import io.heed.engine.WorkItems;
import io.heed.knowledge.Article;
import io.heed.knowledge.Articles;
import io.heed.knowledge.Articles.Draft;
import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HeedTest
class KnowledgePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Articles articles;

    @Autowired
    private RecurringCauses causes;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Story story;

    @Test
    void anAgentAsksForAnArticleAndItsTeamHasTheTask() throws Exception {
        var page = web.perform(post("/desk/knowledge")
                        .with(agent())
                        .with(csrf())
                        .param("product", "home-internet")
                        .param("team", "service"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(get(page).with(agent()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Write article")))
                .andExpect(content().string(containsString("Home internet")));
        var task = workItems
                .ofCase(new CaseNumber(page.substring(page.lastIndexOf('/') + 1)))
                .get(0);
        web.perform(get("/desk/tasks/" + task.taskId()).with(agent()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Take over")));
        web.perform(get("/desk/cases/" + task.caseNumber()).with(agent())).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsNoTeamOrProductIsRefused() throws Exception {
        for (var wrong : List.of(List.of("home-internet", "nobody"), List.of("no-such-thing", "service"))) {
            web.perform(post("/desk/knowledge")
                            .with(agent())
                            .with(csrf())
                            .param("product", wrong.get(0))
                            .param("team", wrong.get(1)))
                    .andExpect(flash().attributeExists("refused"));
        }
    }

    @Test
    void anAuditorReadsAndDoesNotAsk() throws Exception {
        web.perform(get("/desk/knowledge").with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ask for an article"))));
    }

    @Test
    void aCauseThatFiveCustomersMetAsksForOneArticle() {
        var cases = new ArrayList<CaseNumber>();
        for (int i = 0; i < 5; i++) {
            var complaint = story.reported(Story.WORDS, "flights", "UK");
            complaint.runJob("acknowledgeComplaint");
            var decision = new HashMap<>(Story.decision());
            decision.put("cause", "misunderstanding");
            complaint.complete("resolveComplaint", decision);
            cases.add(complaint.number());
        }

        causes.look();
        causes.look();

        var wanted = articles.page(Locale.ENGLISH, 0, 1_000).stream()
                .filter(line -> "misunderstanding".equals(line.cause()) && "flights".equals(line.product()))
                .toList();
        assertThat(wanted).hasSize(1);
        assertThat(wanted.get(0).state()).isEqualTo(Article.State.WANTED);
        assertThat(articles.casesOf(wanted.get(0).number())).containsAll(cases);
        assertThat(workItems.ofCase(wanted.get(0).number())).hasSize(1);
    }

    @Test
    void anArticleThatFitsTheWordsIsProposedOnTheCaseAndLinkedOnce() throws Exception {
        var article = articles.want(null, "service");
        articles.write(
                article,
                new Draft(
                        "When the glorpwave engineer never comes",
                        "A new appointment is yours the same day; call and say the word glorpwave.",
                        "Kiedy technik glorpwave nie przychodzi",
                        "Nowy termin dostaniesz tego samego dnia.",
                        6),
                "agent");
        articles.publish(article);
        var complaint = story.reported("The glorpwave engineer never came.", "home-internet", "UK");
        complaint.runJob("acknowledgeComplaint");
        var owner = complaint.task("resolveComplaint").assignee();

        web.perform(get("/desk/cases/" + complaint.number()).with(user(owner).roles("AGENT")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("When the glorpwave engineer never comes")));
        for (int twice = 0; twice < 2; twice++) {
            web.perform(post("/desk/cases/" + complaint.number() + "/articles")
                            .with(user(owner).roles("AGENT"))
                            .with(csrf())
                            .param("article", article.value()))
                    .andExpect(flash().attribute("done", "desk.case.article-linked"));
        }
        assertThat(articles.casesOf(article)).containsExactly(complaint.number());
    }

    private static RequestPostProcessor agent() {
        return user("agent").roles("AGENT");
    }
}
