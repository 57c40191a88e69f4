package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers are told of an outage before they ask: composed, looked at, approved, told, updated, and told that it is over. */
class OutreachStoryTest extends BrowserTest {

    @Autowired
    private OutreachStory story;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    /** By day: at night news wait for the morning. */
    @Test
    void outageIsComposedApprovedToldUpdatedAndEnded() {
        story.beginTomorrowMorning();
        var level = OutreachStory.level();
        story.customers(4, "current-account", level);

        var page = visitor(WIDE);
        Visits.logIn(page, "agent");
        var outreach = compose(page, level);
        approve(outreach);

        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        page = desk(outreach.number);
        assertThat(page.innerText("#progress")).contains("4 customers are still to hear.");
        press(page, "Hold up");
        assertThat(page.innerText("main")).contains("Held up. Nothing more leaves", "Go on");
        assertAccessible(page);
        press(page, "Go on");
        outreach.deliver();
        page.navigate("/desk/outreach");
        page.navigate("/desk/outreach/" + outreach.number);
        assertThat(page.innerText("#progress")).contains("Nobody is left").doesNotContain("still to hear");

        tell(page, "#phase", "A cable is broken.");
        outreach.runJob("openWave");
        outreach.deliver();
        tell(page, "#phase-RESOLVED", "The cable is mended.");
        outreach.runJob("openWave");
        outreach.deliver();
        page.reload();
        assertThat(page.innerText("main"))
                .contains("followed up", "Announcement", "Update", "All is well again", "A cable is broken.")
                .contains("The silent are asked")
                .doesNotContain("Tell what is new");
        assertAccessible(page);
        assertThat(outreach.letters()).as("three messages to each of four").isEqualTo(12);

        link(page, "Each message, and why");
        assertThat(page.locator("tbody tr").count()).isEqualTo(12);
        assertThat(page.innerText("tbody")).contains("Maria Nowak", "It went out");
        assertAccessible(page);
    }

    @Test
    void playbookIsReadAndOtherWordsAreProposed() {
        var page = visitor(WIDE);
        Visits.logIn(page, "manager");
        page.navigate("/desk/playbooks");
        assertAccessible(page);
        link(page, "Maintenance");
        assertAccessible(page);
        page.locator("a[href$='/UPDATE/en']").press("Enter");
        page.waitForURL("**/UPDATE/en");
        assertAccessible(page);
        link(page, "Propose other words");
        page.waitForURL("**/studio/playbooks/maintenance.UPDATE");

        page.locator("#f-body-en").fill("We go on with {produkt}.");
        page.locator("main form button.btn-quiet").press("Enter");
        page.waitForSelector(".error-summary");
        assertThat(page.innerText("#f-body-en-error")).contains("{produkt}");
        assertAccessible(page);
        page.locator("#f-body-en").fill("Dear {firstName}, the work goes on.\n\n{words?}\n\nUntil {effectiveOn?}.");
        page.locator("main form button.btn-quiet").press("Enter");
        page.waitForSelector("text=How it reads");
        assertThat(page.innerText(".reading")).contains("Dear Anna, the work goes on.");
        assertAccessible(page);
    }

    private OutreachStory.Outreach compose(Page page, String level) {
        page.navigate("/desk/outreach");
        assertAccessible(page);
        link(page, "Tell customers");
        page.locator("#kind").selectOption("OUTAGE");
        write(page, "#title", "No internet in the north");
        write(page, "#titlePl", "Brak internetu na północy");
        page.locator("#product").selectOption("current-account");
        write(page, "#skill", level);
        write(page, "#words", "We expect it to work again at 6 p.m.");
        write(page, "#wordsPl", "Powinno działać znów o 18:00.");
        assertAccessible(page);
        press(page, "See what would happen");
        assertThat(page.innerText("main"))
                .contains("Nothing has left yet.", "hear at once", "Maria Nowak", "Trouble with Current account")
                .contains("We expect it to work again at 6 p.m.", "Powinno działać znów o 18:00.", "None is needed.");
        assertAccessible(page);
        press(page, "Another customer who reads Polish");
        press(page, "Tell 4 customers");
        page.waitForURL("**/desk/outreach/OR-*");
        assertThat(page.innerText("main")).contains("Opened. You see here how it goes.");
        assertAccessible(page);
        var address = page.url();
        return story.of(new CaseNumber(address.substring(address.lastIndexOf('/') + 1)));
    }

    private void approve(OutreachStory.Outreach outreach) {
        story.jdbc
                .sql("UPDATE outreach SET approval_above = 1 WHERE number = ?")
                .param(outreach.number.value())
                .update();
        outreach.runJob("selectAudience");
        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        page.navigate("/desk/tasks/" + outreach.task().taskId());
        Visits.formIsReady(page);
        assertThat(page.innerText("main")).contains("customers would get it", "We expect it to work again at 6 p.m.");
        assertAccessible(page);
        page.getByLabel("Yes, send it").press("Space");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .press("Enter");
        page.waitForURL("**/desk/outreach/*");
        assertThat(page.innerText("main")).contains("Approved by");
    }

    private Page desk(CaseNumber number) {
        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        page.navigate("/desk/outreach/" + number);
        return page;
    }

    private static void tell(Page page, String phase, String words) {
        page.locator(phase).check();
        write(page, "#words", words);
        press(page, "Tell them");
        assertThat(page.innerText("main")).contains("Noted. Customers are told");
    }

    private static void write(Page page, String field, String words) {
        page.locator(field).focus();
        page.keyboard().insertText(words);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
        page.waitForLoadState();
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .press("Enter");
        page.waitForLoadState();
    }
}
