package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.process.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal as somebody meets it who has an idea, or whose browser runs no script. */
class PortalStoryTest extends BrowserTest {

    /** The narrowest telephone that is promised to work, in pixels. */
    private static final int NARROWEST = 360;

    @Autowired
    private Story story;

    /** A name of its own for each visitor. */
    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROWEST})
    void whoeverHasAnIdeaTellsIt(int width) {
        var page = visitor(width);
        page.navigate("/");
        new Keyboard(page).to("nav a[href='/idea']").press("Enter");
        page.waitForURL("**/idea");
        assertAccessible(page);
        new Keyboard(page).skipToTheContent().to("form[action='/idea'] button").press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.locator("#text").fill("Show the price first. [idea 0.9]");
        page.locator("form[action='/idea'] button").press("Enter");
        page.waitForURL("**/idea/thanks");
        assertAccessible(page);
    }

    @Test
    void reportingAndFollowingNeedNoScript() {
        var page = visitorWithoutScript(NARROWEST);
        page.navigate("/report");
        page.locator("form[action='/report'] button").click();
        assertThat(page.innerText(".error-summary")).contains("Tell us what happened");
        page.locator("#text").fill("The engineer never came, and nobody called.");
        page.locator("#email").fill(word + "@example.org");
        page.locator("form[action='/report'] button").click();
        page.waitForURL("**/received");
        page.locator("main a.btn-primary").click();
        page.locator("#text").fill("He has not come today either.");
        page.locator("form[action$='/messages'] button").click();
        page.waitForURL("**?done=written");
        assertThat(page.innerText("main"))
                .contains("Your message is with us", "He has not come today either.", "Our answer by", "At a glance");
        page.locator("a[href$='/withdrawal']").click();
        page.locator("button.btn-danger").click();
        page.waitForURL("**?done=withdrawn");
    }

    @Test
    void judgingAndOpeningAgainNeedNoScript() {
        var told = story.answered();
        var page = visitorWithoutScript(NARROWEST);
        page.navigate("/case/" + told.token());
        assertThat(page.innerText("main")).contains("You have our answer", "Looked after by", "Our letters");
        page.locator("button[name=fixed][value=true]").click();
        page.waitForURL("**?done=confirmed");
        page.locator("#again").fill("It broke again the same evening.");
        page.locator("form[action$='/reopening'] button").click();
        page.waitForURL("**?done=reopened");
        assertThat(page.innerText("main")).contains("Your case is open again", "It broke again the same evening.");
    }
}
