package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.knowledge.Articles;
import io.heed.knowledge.Articles.Draft;
import io.heed.knowledge.Votes;
import io.heed.shared.CaseNumber;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HeedTest
class AnswerPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Articles articles;

    /** A word of its own for each test, so that articles of others are not found. */
    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private CaseNumber article;

    @BeforeEach
    void anArticleIsPublished() {
        article = articles.want(null, "service");
        var draft = new Draft(
                "Why the " + word + " lamp blinks",
                "The lamp blinks while the box looks for the line.\n\nWait three minutes.",
                "Dlaczego miga lampka " + word,
                "Lampka miga, gdy urządzenie szuka linii.\n\nPoczekaj trzy minuty.",
                6);
        articles.write(article, draft, "agent");
        articles.publish(article);
    }

    @Test
    void aQuestionFindsItsAnswer() throws Exception {
        web.perform(get("/answers").param("q", "my " + word + " lamp?"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Why the " + word + " lamp blinks")));
        web.perform(get("/answers").param("q", "lampka " + word).param("lang", "pl"))
                .andExpect(content().string(containsString("Dlaczego miga lampka " + word)));
    }

    @Test
    void whatNobodyAnsweredSaysSoAndOffersTheReport() throws Exception {
        web.perform(get("/answers").param("q", "zzzzqqqq"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing fits these words")))
                .andExpect(content().string(containsString("href=\"/report\"")));
    }

    @Test
    void operatorsAndHtmlAreWordsLikeOthers() throws Exception {
        for (var typed :
                new String[] {"+-*\"()~<>@", "\"" + word, "<script>alert(1)</script>", "%", "' OR 1=1", "😞", "*"}) {
            web.perform(get("/answers").param("q", typed))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
    }

    @Test
    void aComplaintBeingTypedIsOfferedItsAnswer() throws Exception {
        web.perform(post("/answers/suggestions").param("text", "For two days now the " + word + " thing blinks and"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Wait three minutes.")))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(post("/answers/suggestions").param("text", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("notice"))));
    }

    @Test
    void anAnswerAsksWhetherItHelpedAndThanksOnlyWhoeverSaidSo() throws Exception {
        web.perform(get("/answers/" + article))
                .andExpect(content().string(containsString("name=\"helped\" value=\"true\"")))
                .andExpect(content().string(not(containsString("We are glad that it did"))));
        web.perform(get("/answers/" + article).param("helped", ""))
                .andExpect(content().string(not(containsString("name=\"helped\""))))
                .andExpect(content().string(containsString("We are glad that it did")));
    }

    @Test
    void aReaderSaysWhetherItHelpedAndTheLastWordCounts() throws Exception {
        vote(true).andExpect(redirectedUrl("/answers/" + article + "?helped"));
        vote(false).andExpect(redirectedUrl("/answers/" + article + "?not-helped"));

        assertThat(articles.votes(article)).isEqualTo(new Votes(0, 1));
        web.perform(get("/answers/" + article).param("not-helped", ""))
                .andExpect(content().string(containsString("href=\"/report\"")));
    }

    @Test
    void aRetiredArticleIsGone() throws Exception {
        articles.retire(article);

        web.perform(get("/answers/" + article)).andExpect(status().isNotFound());
        web.perform(get("/answers").param("q", word)).andExpect(content().string(not(containsString("lamp blinks"))));
        vote(true).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoArticleIsNotFound() throws Exception {
        web.perform(get("/answers/HD-001001-0")).andExpect(status().isNotFound());
        web.perform(get("/answers/" + CaseNumber.of(1_000_001))).andExpect(status().isNotFound());
        web.perform(post("/answers/" + article + "/vote")).andExpect(status().isBadRequest());
    }

    private org.springframework.test.web.servlet.ResultActions vote(boolean helped) throws Exception {
        return web.perform(post("/answers/" + article + "/vote").param("helped", String.valueOf(helped)));
    }
}
