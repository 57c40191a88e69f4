package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.survey.Occasion;
import io.heed.survey.process.SurveyStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is asked how it went, answers on a telephone, and staff see what came of it. */
class SurveyStoryTest extends BrowserTest {

    @Autowired
    private SurveyStory story;

    @BeforeEach
    void awake() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void oneTapInTheMailAndOneButtonAreEnoughWithoutAnyScript() {
        var survey = story.delivered(story.customer()).sent();
        var page = visitorWithoutScript(NARROW);

        page.navigate(survey.path() + "?score=2");
        assertThat(page.locator("input[name=score]:checked").getAttribute("value"))
                .isEqualTo("2");
        new Keyboard(page)
                .skipToTheContent()
                .to("form[action^='/survey/'] button")
                .press("Enter");
        page.locator(".done-mark").waitFor();
        assertThat(page.innerText("main")).contains("Your answer is kept.", "You chose 2 of 5.");

        page.locator("#words").focus();
        page.keyboard().insertText("It lay in the rain.");
        page.locator("form[action$='/words'] button").press("Enter");
        page.getByText("There is nothing more to do.").waitFor();
        assertThat(survey.row().words()).isEqualTo("It lay in the rain.");
    }

    @Test
    void thePageIsFitForEverybody() {
        var survey = story.after(Occasion.ANNIVERSARY, story.customer()).sent();
        var page = visitor(NARROW);

        page.navigate(survey.path());
        assertAccessible(page);
        page.locator("form[action^='/survey/'] button").press("Enter");
        page.locator("#score-error").waitFor();
        assertAccessible(page);
        page.locator("#score").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("input[name=score]:checked").count()).isEqualTo(1);
        page.locator("form[action^='/survey/'] button").press("Enter");
        page.locator(".done-mark").waitFor();
        assertAccessible(page);

        page.navigate("/survey/x");
        assertAccessible(page);
    }

    @Test
    void whoAnswersForItSaysWhatIsAskedAndSeesItAsCustomersDo() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = visitor(width);
            Visits.logIn(page, "owner");
            page.navigate("/desk/surveys/kinds");
            assertThat(page.innerText("main")).contains("After a delivery", "Once a year");
            assertAccessible(page);

            page.navigate("/desk/surveys/kinds/relation");
            assertAccessible(page);
            page.locator("#remindAfter").fill("40");
            page.locator("form[action$='/kinds/relation'] button").press("Enter");
            page.locator("#remindAfter-error").waitFor();
            assertThat(page.locator(".error-summary").innerText())
                    .contains("The reminder goes out before the survey is over.");
            assertAccessible(page);

            page.navigate("/desk/surveys/kinds/relation/en");
            page.locator("#question").fill("Would you tell a friend?");
            page.locator("#sample .h4").getByText("Would you tell a friend?").waitFor();
            assertThat(page.locator("#sample .scale-step").count()).isEqualTo(11);
            assertAccessible(page);
        }
    }

    @Test
    void staffSeeTheResultsAndTheCallToMake() {
        var survey = story.delivered(story.customer()).sent().answered(1, "It lay in the rain.");
        story.after(Occasion.ANNIVERSARY, story.customer()).sent().answered(10, "Always kind.");
        var page = visitor(WIDE);
        Visits.logIn(page, survey.task().assignee());

        page.navigate("/desk/surveys");
        assertThat(page.innerText("main")).contains("It lay in the rain.", "Always kind.");
        page.locator("details.fold summary").press("Enter");
        assertAccessible(page);

        page.navigate("/desk/surveys/" + survey.number);
        assertThat(page.innerText("main")).contains("1 of 5", "Make recovery call");
        assertAccessible(page);

        page.navigate("/desk/tasks/" + survey.task().taskId());
        Visits.formIsReady(page);
        assertAccessible(page);
    }
}
