package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.heed.HeedTest;
import io.heed.survey.process.SurveyStory;
import java.net.URI;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Surveys on the desk: figures for everybody who answers for them, words for those who look after customers. */
@HeedTest
class SurveyDeskPagesTest {

    private static final String WORDS = "The courier threw it over the fence.";

    @Autowired
    private MockMvc web;

    @Autowired
    private SurveyStory story;

    private SurveyStory.Asked survey;

    @BeforeEach
    void somebodyIsNotContent() {
        story.beginTomorrowMorning();
        survey = story.delivered(story.customer()).sent().answered(1, WORDS);
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void theResultsAreShownOverTimeAndAsTables(String language) throws Exception {
        var page = seen("/desk/surveys", "manager", "MANAGER", language);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("trend-line", "trend-bar", WORDS, survey.number.value())
                .doesNotContain("??");
    }

    @Test
    void aChosenKindProductAndTimeAreShownAlone() throws Exception {
        assertThat(seen("/desk/surveys?kind=relation", "lead", "LEAD", "en").getContentAsString())
                .doesNotContain(WORDS);
        assertThat(seen("/desk/surveys?product=online-shop&by=week", "lead", "LEAD", "en")
                        .getContentAsString())
                .contains(WORDS);
        assertThat(seen("/desk/surveys?from=2001-01-01&to=2001-02-01", "lead", "LEAD", "en")
                        .getContentAsString())
                .doesNotContain(WORDS);
    }

    @Test
    void whatIsNoDayOrKindShowsWhatIsThere() throws Exception {
        for (var query :
                new String[] {"?from=yesterday", "?kind=nonsense", "?from=2030-01-01&to=2020-01-01", "?by=%00"}) {
            assertThat(seen("/desk/surveys" + query, "manager", "MANAGER", "en").getStatus())
                    .as(query)
                    .isLessThan(500);
        }
    }

    @Test
    void theProcessOwnerSeesFiguresAndNobodysWords() throws Exception {
        var page = seen("/desk/surveys", "owner", "OWNER", "en");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("trend-line").doesNotContain(WORDS);
    }

    @Test
    void oneSurveyShowsWhatWasAnsweredAndWhatCameOfIt() throws Exception {
        var page = seen("/desk/surveys/" + survey.number, "manager", "MANAGER", "pl");

        assertThat(page.getContentAsString())
                .contains(WORDS, "1 z 5", "telefon")
                .doesNotContain("??");
        assertThat(seen("/desk/surveys/" + survey.number, "owner", "OWNER", "en")
                        .getStatus())
                .isEqualTo(404);
        assertThat(seen("/desk/surveys/SV-000000-0", "manager", "MANAGER", "en").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theCallsTaskShowsTheAnswerBesideTheForm() throws Exception {
        var page = seen("/desk/tasks/" + survey.task().taskId(), "manager", "MANAGER", "en");

        assertThat(page.getContentAsString())
                .contains("Make recovery call", WORDS, "Their time now")
                .doesNotContain("??");
    }

    private MockHttpServletResponse seen(String path, String name, String role, String language) throws Exception {
        return web.perform(get(URI.create(path)).with(user(name).roles(role)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }
}
