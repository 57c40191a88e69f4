package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import io.heed.staff.StaffDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Not fixed, and again not fixed: somebody who has not decided before looks at all of it, and answers finally. */
class SecondStageStoryTest extends BrowserTest {

    private static final String FIRST_COMMENT = "The engineer came, and it broke down again in the evening.";
    private static final String SECOND_COMMENT = "Three days, and it is as slow as ever.";

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void answerRejectedTwiceIsReviewedBySomebodyElse(int width) {
        var told = story.acknowledged();
        var owner = told.task("resolveComplaint").assignee();
        told.complete("resolveComplaint", Story.decision());

        reject(width, told, FIRST_COMMENT);
        assertThat(told.task("resolveComplaint").assignee())
                .as("the same owner tries again")
                .isEqualTo(owner);
        var page = desk(width, told, owner);
        assertThat(page.innerText("main")).contains(FIRST_COMMENT);
        Visits.decide(page);
        Visits.complete(page);

        reject(width, told, SECOND_COMMENT);
        var reviewer = told.task("reviewComplaint").assignee();
        assertThat(reviewer).isNotEqualTo(owner);
        page = desk(width, told, reviewer);
        assertThat(page.innerText("main")).contains(FIRST_COMMENT, SECOND_COMMENT);
        assertAccessible(page);
        Visits.review(page);
        Visits.complete(page);
        assertThat(page.innerText("main"))
                .contains(staff.find(reviewer).orElseThrow().displayName());
        assertThat(told.isEnded()).isTrue();

        page = visitor(width);
        page.navigate("/case/" + told.token());
        assertThat(page.innerText("main")).contains("You were right, and I am sorry.");
        var letters = page.locator(".message-letter details");
        letters.last().locator("summary").press("Enter");
        assertThat(letters.last().innerText()).contains("our final answer").containsIgnoringCase("ombudsman");
        assertThat(page.locator("button[name=fixed]").count()).isZero();
        assertAccessible(page);
    }

    private void reject(int width, Story.Case told, String comment) {
        var page = visitor(width);
        page.navigate("/case/" + told.token());
        page.locator("#comment").focus();
        page.keyboard().insertText(comment);
        page.locator("button[name=fixed][value=false]").press("Enter");
        page.waitForURL("**/case/*?done=rejected");
        assertThat(page.innerText("main")).contains(comment);
        assertAccessible(page);
    }

    private Page desk(int width, Story.Case told, String username) {
        var page = visitor(width);
        Visits.logIn(page, username);
        Visits.openTask(page, told.number().value());
        return page;
    }
}
