package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint from the customer's first word to the last: reported, worked on, answered, confirmed. */
class ComplaintStoryTest extends BrowserTest {

    private static final String WORDS =
            "The engineer never came on Tuesday and nobody called me. I took a day off for nothing, I am disappointed.";

    @Autowired
    private Story story;

    @Test
    void complaintIsReportedAnsweredAndConfirmed() {
        var page = visitor(NARROW);
        Visits.report(page, WORDS, "Maria Nowak", "maria-" + UUID.randomUUID() + "@example.org");
        assertAccessible(page);
        var number = number(page.innerText("main"));
        var link = page.url().replace("/received", "");
        var told = story.of(new CaseNumber(number), link);
        told.runJob("acknowledgeComplaint");

        page = visitor(WIDE);
        Visits.logIn(page, told.task("resolveComplaint").assignee());
        assertAccessible(page);
        Visits.openTask(page, number);
        assertThat(page.innerText(".customer-words")).contains(WORDS);
        Visits.decide(page);
        assertAccessible(page);
        Visits.complete(page);
        assertThat(page.innerText("main")).contains("Credit", "25.00 EUR", "The answer was sent.");
        assertAccessible(page);

        page = visitor(NARROW);
        page.navigate(link);
        assertThat(page.innerText("main")).contains("I am sorry that we let you wait for nothing.");
        assertAccessible(page);
        page.locator("button[name=fixed][value=true]").press("Enter");
        page.waitForLoadState();
        assertAccessible(page);
        assertThat(told.isEnded()).isTrue();
    }

    private static String number(String text) {
        var at = text.indexOf("HD-");
        return text.substring(at, at + "HD-000000-0".length());
    }
}
