package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.heed.improvement.process.ImprovementStory;
import io.heed.shared.CaseNumber;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An improvement is opened by hand, reviewed at its task, and stands with its proof on the board and on the public page. */
class ImprovementBoardStoryTest extends BrowserTest {

    private static final String TITLE = "Forms that ask what we know";

    @Autowired
    private ImprovementStory story;

    @BeforeEach
    void aMorning() {
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void improvementIsOpenedReviewedAndProved() {
        var page = visitor(WIDE);
        Visits.logIn(page, "agent");
        var improvement = opened(page);

        improvement.tasks("reviewConcern").stream()
                .filter(task -> "service".equals(task.team()))
                .forEach(task -> reviewed(page, task.taskId()));
        proved(improvement);

        var leads = visitor(WIDE);
        Visits.logIn(leads, "lead");
        leads.navigate("/desk/improvements");
        assertThat(leads.locator(".board-card").filter(hasText(TITLE)).first().innerText())
                .contains("proved", "85 → 42 contacts", " % fewer", "95 % interval", "1 of 1 told");
        assertAccessible(leads);
        leads.navigate("/desk/improvements/" + improvement.number);
        assertThat(leads.locator("svg.course rect").count()).isGreaterThan(10);
        assertThat(leads.innerText("main")).contains("Two systems do not talk.", "What was measured", "It is closed");
        assertAccessible(leads);

        leads.navigate("/improvements");
        assertThat(leads.innerText("main")).contains(TITLE, "We fill it in and ask nothing twice.");
        assertAccessible(leads);
    }

    private void proved(ImprovementStory.Improvement improvement) {
        var theme = improvement.row().theme();
        story.contacts(theme, story.today().minusDays(3), 1, "north", story.customer(Locale.ENGLISH));
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 2, "south");
        improvement.ready().rolledOut("everybody");
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "south");
        improvement.fireTimer("effectDue");
        story.beginTomorrowMorning();
        improvement.deliver();
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private ImprovementStory.Improvement opened(Page page) {
        page.navigate("/desk/improvements");
        assertAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New improvement"))
                .press("Enter");
        page.waitForURL("**/desk/improvements/new");
        page.locator("#title").fill(TITLE);
        page.locator("#owner").selectOption("agent");
        send(page);
        page.locator("#error-summary-title").waitFor();
        assertThat(page.innerText("main"))
                .contains("Give it a title in Polish.")
                .doesNotContain("Opened because of");
        assertAccessible(page);
        page.locator("#titlePl").fill("Formularze");
        page.locator("#problem").fill("We ask for what we know already.");
        page.locator("#team").selectOption("service");
        page.locator("#d-service").press("Space");
        page.locator("#d-billing").press("Space");
        send(page);
        page.waitForURL("**/desk/improvements/IM-*");
        assertThat(page.innerText("main")).contains("Opened. You see here how it goes.", "Review concern: Billing");
        assertAccessible(page);
        var address = page.url();
        return story.of(new CaseNumber(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the improvement"))
                .press("Enter");
    }

    private void reviewed(Page page, String task) {
        page.navigate("/desk/tasks/" + task);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take over"))
                .press("Enter");
        Visits.formIsReady(page);
        assertThat(page.innerText("main")).contains("We ask for what we know already.");
        assertAccessible(page);
        page.getByLabel("We agree").press("Space");
        page.getByLabel("What lies behind the problem?").fill("Two forms.");
        page.getByLabel("What would a change cost, and what could it break?").fill("A week.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .press("Enter");
        page.waitForURL("**/desk/improvements/*");
        assertThat(page.innerText("main")).contains("Two forms.");
    }
}
