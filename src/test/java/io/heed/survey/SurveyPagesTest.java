package io.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.customer.Purpose;
import io.heed.survey.process.SurveyStory;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page and the API by which a customer answers: one tap, one button, and everything else said plainly. */
@HeedTest
class SurveyPagesTest {

    private static final String KEPT = "Your answer is kept.";

    @Autowired
    private MockMvc web;

    @Autowired
    private SurveyStory story;

    private long customer;
    private SurveyStory.Asked survey;

    @BeforeEach
    void somebodyIsAsked() {
        story.beginTomorrowMorning();
        customer = story.customer();
        survey = story.delivered(customer).sent();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void theMailHasAScoreForEachTapAndTheOneClickToLeave() {
        var letter = story.rows
                .sql("SELECT text_body, html_body, link, unsubscribe FROM notification WHERE case_number = ?")
                .param(survey.number.value())
                .query()
                .singleRow();

        assertThat((String) letter.get("text_body"))
                .contains("1 – not at all, 5 – very", "1: https://link.invalid/yours?score=1", "yours?score=5");
        assertThat((String) letter.get("html_body")).contains("href=\"https://link.invalid/yours?score=3\"");
        assertThat((String) letter.get("link")).endsWith(survey.path());
        assertThat((String) letter.get("unsubscribe")).contains("/unsubscribe/");
    }

    @Test
    void aLinkShowsThePageWithTheScoreChosenAndAnswersNothing() throws Exception {
        var page = seen("?score=4", "en", 200);

        assertThat(page)
                .contains("How content are you with the delivery?", "value=\"4\" checked", "1 – not at all")
                .doesNotContain("value=\"5\" checked", "??");
        assertThat(survey.row().state()).isEqualTo(SurveyState.ASKED);
    }

    @Test
    void theQuestionIsInPolishForPolishReaders() throws Exception {
        assertThat(seen("", "pl", 200))
                .contains("Na ile są Państwo zadowoleni z dostawy?", "1 – wcale")
                .doesNotContain("??");
    }

    @Test
    void anAnswerIsKeptAndMayBringItsWordsLater() throws Exception {
        assertThat(answered("4", "").getRedirectedUrl()).isEqualTo(survey.path());
        assertThat(seen("", "en", 200))
                .contains(KEPT, "You chose 4 of 5.", "add some words")
                .doesNotContain("??");

        var added = added("It came a day late.");

        assertThat(added.getRedirectedUrl()).isEqualTo(survey.path());
        assertThat(survey.row()).returns(4, Survey::score).returns("It came a day late.", Survey::words);
        assertThat(seen("", "en", 200)).contains(KEPT, "nothing more to do").doesNotContain("<textarea");
    }

    @Test
    void theSameScoreAgainIsToldAsKeptAndAnotherOneIsRefused() throws Exception {
        answered("4", "");

        assertThat(answered("4", "").getRedirectedUrl()).isEqualTo(survey.path());
        var other = answered("1", "");

        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString()).contains("The first one is kept.", "You chose 4 of 5.");
        assertThat(survey.row().score()).isEqualTo(4);
        assertThat(survey.record()).containsOnlyOnce("Answered");
    }

    @Test
    void wordsAreTakenOnceAndNotWithoutAny() throws Exception {
        answered("5", "");

        assertThat(added("  ").getStatus()).isEqualTo(422);
        added("Lovely.");
        assertThat(added("More.").getStatus()).isEqualTo(409);
        assertThat(survey.row().words()).isEqualTo("Lovely.");
    }

    @Test
    void aSecondClickOnTheButtonIsNoSecondAnswer() throws Exception {
        assertThat(answered("5", "Lovely.").getRedirectedUrl()).isEqualTo(survey.path());
        assertThat(answered("5", "Lovely.").getRedirectedUrl()).isEqualTo(survey.path());
        assertThat(added("Lovely.").getRedirectedUrl()).isEqualTo(survey.path());
        assertThat(answered("5", "Other words.").getStatus()).isEqualTo(409);
        assertThat(survey.row()).returns(5, Survey::score).returns("Lovely.", Survey::words);
    }

    @Test
    void wordsWithoutAScoreAskForTheScore() throws Exception {
        var refused = added("Before the score.");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Choose a score.", "Before the score.");
        assertThat(survey.row().state()).isEqualTo(SurveyState.ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "99", "-1", "four", "4.5", "999999999999"})
    void whatIsNoneOfTheScalesIsRefusedByName(String score) throws Exception {
        var refused = answered(score, "");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("A score is a whole number from 1 to 5.", "id=\"score-error\"");
        assertThat(survey.row().state()).isEqualTo(SurveyState.ASKED);
    }

    @Test
    void anAnswerNeedsAScoreAndBoundedWords() throws Exception {
        assertThat(answered("", "Only words.").getContentAsString()).contains("Choose a score.", "Only words.");
        var tooLong = answered("5", "a".repeat(4_001));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("more than 4,000 characters");
    }

    @Test
    void aSurveyThatIsOverSaysSo() throws Exception {
        survey.fireTimer("surveyReminderDue");
        survey.fireTimer("answeringOver");

        assertThat(seen("?score=5", "en", 410)).contains("This survey is over.").doesNotContain("name=\"score\"", "??");
        assertThat(answered("5", "").getStatus()).isEqualTo(409);
        assertThat(survey.row().score()).isNull();
    }

    @Test
    void whoeverTookTheConsentBackIsToldThatWeDoNotAskAnyMore() throws Exception {
        story.consents.takeBack(customer, Purpose.RESEARCH, "agent");

        assertThat(seen("", "en", 410)).contains("We do not ask you any more.").doesNotContain("name=\"score\"", "??");
        assertThat(answered("5", "").getStatus()).isEqualTo(409);
    }

    @Test
    void whoeverWasErasedIsToldSo() throws Exception {
        story.rows
                .sql("DELETE FROM consent WHERE customer_id = ?")
                .param(customer)
                .update();
        story.rows.sql("DELETE FROM customer WHERE id = ?").param(customer).update();

        assertThat(seen("", "en", 410)).contains("Your data were erased").doesNotContain("name=\"score\"", "??");
        assertThat(answered("5", "").getStatus()).isEqualTo(409);
    }

    @Test
    void aReopenedComplaintIsNotAskedAbout() throws Exception {
        var complaint = story.closedComplaint();
        survey = story.about(complaint.number()).sent();
        story.complaints.customer.reopen(complaint.token(), "It broke again.");

        assertThat(seen("", "en", 410))
                .contains("Your complaint is open again.")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000101-AAAAAAAAAAAAAAAAAAAAAA", "x", "999999999999-AAAAAAAAAAAAAAAAAAAAAA"})
    void aLinkThatWasAlteredIsNobodys(String token) throws Exception {
        var page = web.perform(get("/survey/" + token)).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("This link is not complete.");
        assertThat(web.perform(post("/survey/" + token).param("score", "5"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(get("/api/surveys/" + token))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theApiShowsTheQuestionAndTakesTheAnswer() throws Exception {
        var api = "/api/surveys/" + survey.token();
        assertThat(web.perform(get(api)).andReturn().getResponse().getContentAsString())
                .contains("\"state\":\"OPEN\"", "\"lowest\":1", "\"highest\":5");

        assertThat(sent(api, "{\"score\":7}").getStatus()).isEqualTo(422);
        assertThat(sent(api, "{\"score\":7}").getContentAsString()).contains("score");
        assertThat(sent(api, "{\"score\":\"five\"}").getStatus()).isBetween(400, 422);
        assertThat(sent(api, "{}").getStatus()).isEqualTo(422);
        for (var score : List.of("4.5", "4.0", "99999999999")) {
            var refused = sent(api, "{\"score\":" + score + "}");
            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(refused.getContentAsString())
                    .contains("\"field\":\"score\"")
                    .doesNotContain("broken");
        }
        assertThat(sent(api, "{\"score\":5,\"words\":\"Fast.\"}").getStatus()).isEqualTo(204);
        assertThat(sent(api, "{\"score\":5}").getStatus()).isEqualTo(204);
        assertThat(sent(api, "{\"score\":2}").getStatus()).isEqualTo(409);
        assertThat(survey.row()).returns(5, Survey::score).returns("Fast.", Survey::words);
    }

    private MockHttpServletResponse sent(String api, String body) throws Exception {
        return web.perform(post(api + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private String seen(String query, String language, int status) throws Exception {
        var page = web.perform(get(survey.path() + query).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(status);
        return page.getContentAsString();
    }

    private MockHttpServletResponse answered(String score, String words) throws Exception {
        return web.perform(post(survey.path())
                        .header("Accept-Language", "en")
                        .param("score", score)
                        .param("words", words))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse added(String words) throws Exception {
        return web.perform(post(survey.path() + "/words")
                        .header("Accept-Language", "en")
                        .param("words", words))
                .andReturn()
                .getResponse();
    }
}
