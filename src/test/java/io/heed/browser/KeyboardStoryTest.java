package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has no mouse reports a complaint and answers one all the same. */
class KeyboardStoryTest extends BrowserTest {

    @Autowired
    private Story story;

    @Test
    void complaintIsReportedWithoutAMouse() {
        var page = visitor(WIDE);
        page.navigate("/report");
        new Keyboard(page)
                .skipToTheContent()
                .to("#text")
                .type(Story.WORDS)
                .to("#product")
                .spell("Home i")
                .to("#jurisdiction")
                .spell("United K")
                .to("#email")
                .type("maria-" + UUID.randomUUID() + "@example.org")
                .to("#name")
                .type("Maria Nowak")
                .to("form[action='/report'] button")
                .press("Enter");
        page.waitForURL("**/received");

        var text = page.innerText("main");
        assertThat(text).contains("HD-");
        var number = text.substring(text.indexOf("HD-"), text.indexOf("HD-") + "HD-000000-0".length());
        var found = story.staff.show(new CaseNumber(number), story.actor("manager"));
        assertThat(found.product()).isEqualTo("home-internet");
        assertThat(found.jurisdiction()).isEqualTo("UK");
    }

    @Test
    void complaintIsAnsweredWithoutAMouse() {
        var told = story.acknowledged();
        var page = visitor(WIDE);
        page.navigate("/login");
        var keys = new Keyboard(page);
        keys.to("#username").type(told.task("resolveComplaint").assignee());
        keys.to("#password").type("demonstration").press("Enter");
        page.waitForURL("**/desk");
        keys.skipToTheContent().on("#q").type(told.number().value()).press("Enter");
        page.waitForURL("**/desk/cases?*");
        keys.skipToTheContent().on("td a").press("Enter");
        page.waitForURL("**/desk/cases/HD-*");
        keys.skipToTheContent().on(".to-do a").press("Enter");
        Visits.formIsReady(page);

        keys.skipToTheContent();
        keys.on(".desk-form textarea").type("The engineer missed the visit on Tuesday, and nobody called you.");
        keys.on(".fjs-select-hidden-input").choose(0);
        keys.to("input[type=radio]").press("Space");
        keys.on(".fjs-select-hidden-input").choose(0);
        keys.on(".desk-form textarea").type("Booked the first visit tomorrow morning and credited the day.");
        keys.on(".fjs-select-hidden-input").choose(1);
        assertThat(page.innerText(".desk-form")).contains("The customer is right");
        keys.to("textarea[id*=answer]")
                .type("I am sorry. The engineer comes tomorrow at 8, and I will call you after.");
        keys.to("#desk-form-send").press("Enter");
        page.waitForURL("**/desk/cases/HD-*?done");

        assertThat(page.innerText("main")).contains("Done");
    }
}
