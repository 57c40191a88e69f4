package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.channel.Posts;
import io.heed.complaint.process.Story;
import io.heed.engine.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent says what a post is; the manager of the branch that it names looks at once. */
class MessageStoryTest extends BrowserTest {

    @Autowired
    private Posts posts;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Story story;

    @Test
    void aPostIsReadSortedAndFollowed() {
        var message =
                posts.posted("[complaint 0.55] An hour in the queue at Harbour Street, and nobody at the counter.");
        var page = visitor(WIDE);
        Visits.logIn(page, "agent");

        page.navigate("/desk/messages");
        assertThat(page.innerText("main")).contains(message.value());
        assertAccessible(page);

        page.navigate("/desk/tasks/" + workItems.ofCase(message).get(0).taskId());
        page.locator("form[action$='/take-over'] button").click();
        page.locator("#desk-form input[type=radio]").first().waitFor();
        assertThat(page.innerText("main")).contains("An hour in the queue", "not sure", "Harbour Street");
        assertAccessible(page);
        page.locator("#desk-form-send").click();
        page.waitForURL("**/desk/messages/*");
        assertThat(page.innerText("main")).contains("became a case");
        assertAccessible(page);
    }

    @Test
    void theManagerOfTheBranchLooksAtOnce() {
        var complaint = story.reported("The counter at Harbour Street closed at noon.", "home-internet", "UK");
        var page = visitor(WIDE);
        Visits.logIn(page, "branch");

        page.navigate(
                "/desk/tasks/" + workItems.ofCase(complaint.number()).get(0).taskId());
        page.locator("#desk-form textarea").first().waitFor();
        assertThat(page.innerText("main")).contains("The counter at Harbour Street closed at noon.");
        assertAccessible(page);
    }
}
