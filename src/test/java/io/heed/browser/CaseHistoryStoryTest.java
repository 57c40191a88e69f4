package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor looks at a closed case, sees the way it went on the diagram it ran on, and takes it along. */
class CaseHistoryStoryTest extends BrowserTest {

    @Autowired
    private Story story;

    @Test
    void anAuditorSeesTheWayOfAClosedCaseAndTakesItAlong() throws Exception {
        var number = closedCase();
        var page = visitor(WIDE);
        Visits.logIn(page, "auditor");
        page.navigate("/audit/cases/" + number);
        page.waitForSelector("[data-path][data-ready]");
        assertThat(page.locator("[data-path] .path-taken").count()).isGreaterThan(10);
        assertThat(page.locator("[data-path] .bjs-powered-by").first().isVisible())
                .isTrue();
        assertThat(page.innerText("main")).contains("Complaint resolution", "Version", Story.WORDS, "closed");
        assertAccessible(page);
        picture(page, "case-history");

        openAll(page);
        assertThat(page.innerText("#path")).contains("Resolve complaint", "Acknowledge complaint");
        assertThat(page.innerText("#decisions")).containsIgnoringCase("Row");
        assertAccessible(page);

        drillDown(page);
        page.navigate("/audit/cases/" + number);
        var download = page.waitForDownload(
                () -> page.locator("a[href$='/dossier.pdf']").press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo(number + ".pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Dossier of case " + number);
        }
    }

    @Test
    void inPolishOnATelephoneAndInTheDarkItIsReadableToo() {
        var number = closedCase();
        var page = visitor(NARROW, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "auditor");
        page.navigate("/audit/cases/" + number);
        page.waitForSelector("[data-path][data-ready]");
        assertThat(page.innerText("main")).contains("Historia sprawy", "Kto co zrobił");
        openAll(page);
        assertAccessible(page);
    }

    @Test
    void withoutScriptTheTableTellsTheWay() {
        var number = closedCase();
        var page = visitorWithoutScript(NARROW);
        Visits.logIn(page, "auditor");
        page.navigate("/audit/cases/" + number);
        assertThat(page.locator("[data-path]").first().isVisible()).isFalse();
        assertThat(page.innerText("#path")).contains("Resolve complaint");
    }

    @Test
    void aLeadWhoIsNoAuditorSeesNothingOfIt() {
        var number = closedCase();
        var page = visitor(WIDE);
        Visits.logIn(page, "lead");
        for (var address : List.of("", "/dossier.pdf", "/dossier.json")) {
            var answer = page.navigate("/audit/cases/" + number + address);
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    private CaseNumber closedCase() {
        var told = story.answered();
        story.customer.judge(told.token(), true, null);
        return told.number();
    }

    private static void openAll(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
    }

    /** Into a part of the diagram that is drawn on a plane of its own, by keyboard. */
    private static void drillDown(Page page) {
        var into = page.locator("[data-path] .bjs-drilldown:visible").first();
        into.press("Enter");
        page.waitForSelector("[data-path] .bjs-breadcrumbs-shown");
        assertThat(page.locator("[data-path] .bjs-breadcrumbs li").count()).isGreaterThan(1);
    }
}
