package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import io.heed.knowledge.Articles;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the portal, as somebody meets it who looks for an answer, reports, follows, and changes their mind. */
class PortalStoryTest extends BrowserTest {

    private static final String ISSUE = "Gas meters are read late";

    @Autowired
    private Articles articles;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    /** A word that no other article has. */
    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void issueIsForgotten() {
        rows.sql("DELETE FROM known_issue WHERE title = ?").param(ISSUE).update();
    }

    @Test
    void whoeverLooksForAnAnswerFindsItAndSaysWhetherItHelped() {
        rows.sql("INSERT INTO known_issue (product, title, title_pl, status, status_pl, opened_at)"
                        + " VALUES ('gas', ?, ?, 'We are on it.', 'Pracujemy nad tym.', UTC_TIMESTAMP(3))")
                .params(ISSUE, ISSUE)
                .update();
        articleIsPublished();
        var page = visitor(NARROW);
        page.navigate("/");
        assertThat(page.innerText("main")).contains(ISSUE, "We are on it.");
        assertAccessible(page);
        new Keyboard(page).to("nav a[href='/answers']").press("Enter");
        page.waitForURL("**/answers");
        assertAccessible(page);

        new Keyboard(page)
                .skipToTheContent()
                .to("#q")
                .type("my " + word + " lamp?")
                .press("Enter");
        page.waitForURL("**/answers?q=**");
        assertAccessible(page);
        page.locator(".answers a").first().press("Enter");
        assertThat(page.innerText("article")).contains("Wait three minutes.");
        assertAccessible(page);
        page.locator("button[name=helped][value=true]").press("Enter");
        page.waitForURL(url -> url.endsWith("?helped"));
        assertThat(page.innerText("main")).contains("We are glad that it did.");
        assertAccessible(page);
    }

    @Test
    void whoeverReportsFollowsTheCaseChoosesHowToHearAndWithdraws() {
        articleIsPublished();
        var page = visitor(NARROW);
        page.navigate("/report");
        new Keyboard(page).skipToTheContent().to("#text").type("The " + word + " lamp blinks and I am cut off.");
        page.waitForSelector("#suggested");
        assertThat(page.innerText("main")).contains("Why the " + word + " lamp blinks");
        assertAccessible(page);
        page.locator("#email").fill(word + "@example.org");
        page.locator("#phone").fill("+48 600 100 234");
        page.locator("form[action='/report'] button").press("Enter");
        page.waitForURL("**/received");
        assertAccessible(page);
        var link = page.url().replace("/received", "");

        page.navigate(link);
        assertThat(page.innerText("main")).contains("We have your report", "Our answer by");
        assertAccessible(page);
        new Keyboard(page).skipToTheContent().to("a[href$='/preferences']").press("Enter");
        page.waitForURL("**/preferences");
        assertAccessible(page);
        preferencesAreChosen(page);

        page.navigate(link + "/withdrawal");
        assertAccessible(page);
        page.locator("button.btn-danger").press("Enter");
        page.waitForURL("**?done=withdrawn");
        assertThat(page.innerText("main")).contains("Your complaint is withdrawn");
        assertAccessible(page);
    }

    private static void preferencesAreChosen(Page page) {
        assertThat(page.locator("#by-sms").count())
                .as("no gateway is set up: nothing is offered that cannot be sent")
                .isZero();
        page.locator("#by-portal").check();
        page.locator("#research").check();
        page.locator(".narrow > form button").press("Enter");
        page.waitForURL("**?done=saved");
        assertThat(page.innerText("main"))
                .contains(
                        "Saved", "It holds as soon as you confirm it", "New letters are only on the page of your case");
        assertAccessible(page);
    }

    @Test
    void whoeverHasAnIdeaTellsIt() {
        var page = visitor(NARROW);
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
        var page = visitorWithoutScript(NARROW);
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
        var page = visitorWithoutScript(NARROW);
        page.navigate("/case/" + told.token());
        assertThat(page.innerText("main")).contains("You have our answer", "Looked after by", "Our letters");
        page.locator("button[name=fixed][value=true]").click();
        page.waitForURL("**?done=confirmed");
        page.locator("#again").fill("It broke again the same evening.");
        page.locator("form[action$='/reopening'] button").click();
        page.waitForURL("**?done=reopened");
        assertThat(page.innerText("main")).contains("Your case is open again", "It broke again the same evening.");
    }

    private void articleIsPublished() {
        var article = articles.want(null, "service");
        var draft = new Articles.Draft(
                "Why the " + word + " lamp blinks",
                "The lamp blinks while the box looks for the line.\n\nWait three minutes.",
                "Dlaczego miga lampka " + word,
                "Lampka miga, gdy urządzenie szuka linii.\n\nPoczekaj trzy minuty.",
                6);
        articles.write(article, draft, "agent");
        articles.publish(article);
    }
}
