package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import io.heed.staff.StaffDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Not fixed, and again not fixed: somebody who has not decided before looks at all of it, and answers finally. */
class SecondStageStoryTest extends BrowserTest {

    private static final String FIRST_COMMENT = "The engineer came, and it broke down again in the evening.";
    private static final String SECOND_COMMENT = "Three days, and it is as slow as ever.";

    @Autowired
    private Story story;

    @Autowired
    private StaffDirectory staff;

    @Test
    void answerRejectedTwiceIsReviewedBySomebodyElse() {
        var told = story.acknowledged();
        var owner = told.task("resolveComplaint").assignee();
        told.complete("resolveComplaint", Story.decision());

        reject(told, FIRST_COMMENT);
        assertThat(told.task("resolveComplaint").assignee())
                .as("the same owner tries again")
                .isEqualTo(owner);
        var page = desk(told, owner);
        assertThat(page.innerText("main")).contains(FIRST_COMMENT);
        Visits.decide(page);
        Visits.complete(page);

        reject(told, SECOND_COMMENT);
        var reviewer = told.task("reviewComplaint").assignee();
        assertThat(reviewer).isNotEqualTo(owner);
        page = desk(told, reviewer);
        assertThat(page.innerText("main")).contains(FIRST_COMMENT, SECOND_COMMENT);
        assertAccessible(page);
        Visits.review(page);
        Visits.complete(page);
        assertThat(page.innerText("main"))
                .contains(staff.find(reviewer).orElseThrow().displayName());
        assertThat(told.isEnded()).isTrue();

        page = visitor(NARROW);
        page.navigate("/case/" + told.token());
        assertThat(page.innerText("main")).contains("You were right, and I am sorry.");
        var letters = page.locator(".message-letter details");
        letters.last().locator("summary").press("Enter");
        assertThat(letters.last().innerText()).contains("our final answer").containsIgnoringCase("ombudsman");
        assertThat(page.locator("button[name=fixed]").count()).isZero();
        assertAccessible(page);
    }

    private void reject(Story.Case told, String comment) {
        var page = visitor(NARROW);
        page.navigate("/case/" + told.token());
        page.locator("#comment").focus();
        page.keyboard().insertText(comment);
        page.locator("button[name=fixed][value=false]").press("Enter");
        page.waitForURL("**/case/*?done=rejected");
        assertThat(page.innerText("main")).contains(comment);
        assertAccessible(page);
    }

    private Page desk(Story.Case told, String username) {
        var page = visitor(WIDE);
        Visits.logIn(page, username);
        Visits.openTask(page, told.number().value());
        return page;
    }
}
