package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Two administrators change how long cases are kept, by keyboard; nobody else gets there. */
class RetentionStoryTest extends BrowserTest {

    @Test
    void oneWantsAPeriodChangedAndAnotherOneTakesItBack() {
        var page = visitor(WIDE);
        Visits.logIn(page, "admin");
        page.navigate("/admin/retention");
        assertThat(page.innerText("main")).contains("How long it is kept", "Complaints and messages", "3650");
        assertAccessible(page);

        page.locator("#days").focus();
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertThat(page.innerText("main")).contains("Choose what the period is for.");
        assertAccessible(page);

        page.selectOption("#family", "OUTREACH");
        page.locator("#days").fill("1000");
        page.locator("#days").press("Enter");
        page.waitForSelector("text=1000 days");
        assertThat(page.innerText("main")).contains("Somebody else among the administrators has to agree");
        assertAccessible(page);

        var another = visitor(WIDE);
        Visits.logIn(another, "admin2");
        another.navigate("/admin/retention");
        another.locator("form[action$='/admin/retention/OUTREACH/withdrawal'] button")
                .press("Enter");
        another.waitForSelector("text=It stays as it is.");
        assertAccessible(another);
    }

    @Test
    void onATelephoneInPolishAndInTheDarkToo() {
        var page = visitor(NARROW, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "admin");
        for (var path : new String[] {"/admin/retention", "/admin/holds", "/admin/erasures"}) {
            page.navigate(path);
            assertThat(page.innerText("h1"))
                    .isIn("Jak długo przechowujemy", "Zachowane z powodów prawnych", "Usuwanie danych");
            assertAccessible(page);
        }
    }

    @Test
    void whatIsKeptAndWhoIsErasedCanBeReadByEverybodyWhoMay() {
        var page = visitor(WIDE);
        Visits.logIn(page, "admin");
        for (var path : new String[] {"/admin/holds", "/admin/erasures"}) {
            page.navigate(path);
            page.locator("main form button").first().press("Enter");
            page.waitForSelector(".error-summary");
            assertAccessible(page);
        }
    }

    @Test
    void aManagerDoesNotGetThere() {
        var page = visitor(WIDE);
        Visits.logIn(page, "manager");
        assertThat(page.locator("a[href$='/admin/retention']").count()).isZero();
        assertThat(page.navigate("/admin/retention").status()).isEqualTo(403);
    }
}
