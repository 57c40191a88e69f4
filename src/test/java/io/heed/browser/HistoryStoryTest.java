package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.heed.audit.history.CaseHistoryKeeping;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor looks for what was decided and sees what becomes of cases; nobody else does. */
class HistoryStoryTest extends BrowserTest {

    @Autowired
    private Story stories;

    @Autowired
    private CaseHistoryKeeping keeping;

    @Test
    void anAuditorFindsAClosedCaseByTheOutcomeOfADecision() {
        var email = "history-" + UUID.randomUUID() + "@example.org";
        var number = closed(email);
        var page = visitor(WIDE);
        Visits.logIn(page, "auditor");
        page.navigate("/audit/cases");
        page.locator("#decision").selectOption("HD-outcome/UPHELD");
        page.locator("#state").selectOption("ended");
        page.locator("#customer").focus();
        page.keyboard().insertText(email);
        page.keyboard().press("Enter");
        page.waitForURL("**/audit/cases?**");

        assertThat(page.locator(".history-list tbody tr").count()).isEqualTo(1);
        assertThat(page.innerText(".history-list")).contains("Maria Nowak", "Upheld", "Service failure");
        assertThat(page.locator(".history-list .case-number").getAttribute("href"))
                .isEqualTo("/audit/cases/" + number);
        assertAccessible(page);

        page.navigate("/audit/cases?kind=HD");
        picture(page, "history");
        page.locator("#from").fill("2026-02-02");
        page.locator("#to").fill("2026-02-01");
        page.locator("#number").fill("HD-1");
        page.locator("#number").press("Enter");
        page.waitForURL("**number=HD-1**");
        assertThat(page.locator("#to-error").innerText()).contains("The last day is before the first.");
        assertThat(page.locator("#number-error").innerText()).contains("This is not a case number.");
        assertAccessible(page);
    }

    @Test
    void anAuditorSeesOnTheDiagramWhereCasesAre() {
        closed("heat-" + UUID.randomUUID() + "@example.org");
        var told = new ArrayList<String>();
        var page = visitor(WIDE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                told.add(message.text());
            }
        });
        Visits.logIn(page, "auditor");
        page.navigate("/audit/processes");
        assertAccessible(page);
        page.locator("a", new Page.LocatorOptions().setHasText("Complaint resolution"))
                .first()
                .press("Enter");
        page.waitForSelector("[data-diagram][data-ready=yes]");

        assertThat(page.locator("[class*=diagram-heat-]").count()).isGreaterThan(5);
        assertThat(page.locator(".diagram-badge").count()).isGreaterThan(5);
        assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
        assertThat(page.innerText(".history-places")).contains("Resolve complaint", "Task of a person");
        assertThat(page.locator(".history-paths li").count()).isBetween(1, 10);
        assertThat(told).isEmpty();
        assertAccessible(page);
        picture(page, "process-history");
    }

    @Test
    void theSameWithoutScriptAndInPolishInTheDark() {
        closed("plain-" + UUID.randomUUID() + "@example.org");
        var plain = visitorWithoutScript(NARROW);
        Visits.logIn(plain, "auditor");
        plain.navigate("/audit/processes/complaint-resolution?by=time");
        assertThat(plain.innerText("main")).contains("Resolve complaint", "How long", "Ways that were taken");

        var page = visitor(WIDE, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "auditor");
        for (var path : List.of("/audit/cases", "/audit/processes/complaint-resolution")) {
            page.navigate(path);
            assertThat(page.innerText("main")).containsAnyOf("Czego szukać", "Przebyte drogi", "Historia");
            assertAccessible(page);
        }
    }

    @Test
    void aLeadWhoIsNoAuditorIsRefused() {
        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        for (var path : List.of("/audit/cases", "/audit/cases.csv", "/audit/processes/complaint-resolution")) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(403);
        }
    }

    private CaseNumber closed(String email) {
        var story = stories.reported("Maria Nowak", email, Story.WORDS, "home-internet", "UK");
        story.runJob("acknowledgeComplaint");
        story.complete("resolveComplaint", Story.decision());
        stories.customer.judge(story.token(), true, null);
        keeping.write(List.of(story.number()));
        return story.number();
    }
}
