package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Somebody calls, and calls again: written down by keyboard, found again by the number, proposed as the same matter. */
class IntakeStoryTest extends BrowserTest {

    @Test
    void callIsWrittenDownByKeyboard() {
        var words = "The line is dead since Monday and I cannot reach my doctor. " + UUID.randomUUID();
        var phone = "+48 " + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
        var page = visitor(WIDE);
        Visits.logIn(page, "manager");
        assertAccessible(page);
        write(page, words, phone);
        assertAccessible(page);
        press(page, "Open the case");
        page.waitForURL("**/desk/intake/told/**");
        assertAccessible(page);
        assertThat(page.innerText("main")).contains("I am sorry that this happened to you", "/case/");
        var number = page.innerText("dd.number");

        write(page, words, phone);
        page.locator("#open-cases").waitFor();
        assertThat(page.innerText("main")).contains(number);
        tick(page, "#care");
        page.locator("summary", new Page.LocatorOptions().setHasText("What would help"))
                .press("Enter");
        fill(page, "#careNeed", "Speak slowly");
        press(page, "Open the case");
        page.locator(".error-summary").waitFor();
        assertThat(page.inputValue("#text")).isEqualTo(words);
        assertAccessible(page);
        tick(page, "#careConsent");
        page.locator("#careKind").selectOption("HEARING");
        press(page, "Open the case");
        page.waitForURL("**/desk/intake/told/**");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the case"))
                .press("Enter");
        page.waitForURL("**/desk/cases/**");
        assertThat(page.innerText("main")).contains("Speak slowly", "same customer", "100 % same words");
        assertAccessible(page);
        press(page, "Link with " + number);
        page.waitForURL("**/desk/cases/**");
        assertThat(page.innerText("main")).contains("Linked cases");
        assertAccessible(page);
    }

    @Test
    void relativeReportsForSomebodyElse() {
        var page = visitor(NARROW, ColorScheme.LIGHT, "pl-PL");
        page.navigate("/report");
        fill(page, "#text", "Telefon mojej matki milczy od poniedziałku.");
        fill(page, "#email", "adam-" + UUID.randomUUID() + "@example.org");
        page.locator("summary", new Page.LocatorOptions().setHasText("Piszę w imieniu"))
                .press("Enter");
        tick(page, "#forSomebody");
        page.locator("form[data-draft] button.btn-primary").press("Enter");
        page.locator(".error-summary").waitFor();
        assertThat(page.innerText(".error-summary")).contains("Podaj swoje imię", "Podaj imię i nazwisko osoby");
        assertAccessible(page);
        fill(page, "#name", "Adam Lis");
        fill(page, "#complainant", "Maria Lis");
        page.locator("#relation").selectOption("FAMILY");
        tick(page, "#declared");
        page.locator("form[data-draft] button.btn-primary").press("Enter");
        page.waitForURL("**/received");
        assertThat(page.innerText("main")).contains("HD-");
    }

    private static void write(Page page, String words, String phone) {
        page.navigate("/desk/intake");
        fill(page, "#text", words);
        page.locator("#product").selectOption("home-internet");
        page.locator("#jurisdiction").selectOption("UK");
        fill(page, "#name", "Maria Nowak");
        fill(page, "#phone", phone);
        page.keyboard().press("Tab");
    }

    private static void fill(Page page, String field, String text) {
        page.locator(field).focus();
        page.keyboard().insertText(text);
    }

    private static void tick(Page page, String box) {
        page.locator(box).press("Space");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
    }
}
