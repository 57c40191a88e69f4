package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.channel.Posts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names for branches, and a mail that no machine wrote after all, by keyboard on any screen. */
class BranchStoryTest extends BrowserTest {

    @Autowired
    private Posts posts;

    @Test
    void aBranchGetsANameAndLosesItAgain() {
        var page = visitor(WIDE);
        Visits.logIn(page, "admin");
        page.navigate("/desk/branches");
        assertAccessible(page);
        var name = "By the lighthouse";
        page.locator("input[name=name]:not([type=hidden])").first().fill(name);
        page.keyboard().press("Enter");
        page.waitForSelector("text=" + name);
        assertAccessible(page);

        page.locator("li", new Page.LocatorOptions().setHasText(name))
                .locator("button")
                .press("Enter");
        page.waitForSelector("text=The name is gone.");
        assertThat(page.innerText("main")).doesNotContain(name);
    }

    @Test
    void aMailThatSeemedToBeAMachinesBecomesACase() {
        var message = posts.automatic("Out of office", "Your office lamp broke on its first day.");
        var page = visitor(WIDE);
        Visits.logIn(page, "agent");
        page.navigate("/desk/messages?state=AUTOMATIC");
        page.locator("a", new Page.LocatorOptions().setHasText(message.value())).press("Enter");
        page.waitForURL("**/desk/messages/" + message);
        assertAccessible(page);
        page.locator("form[action$='/case'] button").press("Enter");
        page.waitForSelector("text=It is a case now.");
        assertThat(page.innerText("main")).contains("became a case").doesNotContain("Taken for the wrong thing?");
        assertAccessible(page);
    }
}
