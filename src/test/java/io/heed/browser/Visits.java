package io.heed.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What people do on the pages, by keyboard wherever a mouse is not needed. */
final class Visits {

    private Visits() {}

    /** Reports a complaint on the portal; ends on the page with the number. */
    static void report(Page page, String words, String name, String email) {
        page.navigate("/report");
        page.locator("#text").focus();
        page.keyboard().insertText(words);
        page.locator("#product").selectOption("home-internet");
        page.locator("#jurisdiction").selectOption("UK");
        page.locator("#email").focus();
        page.keyboard().insertText(email);
        page.locator("#name").focus();
        page.keyboard().insertText(name);
        page.keyboard().press("Enter");
        page.waitForURL("**/received");
    }

    static void logIn(Page page, String username) {
        page.navigate("/login");
        page.locator("#username").focus();
        page.keyboard().insertText(username);
        page.keyboard().press("Tab");
        page.locator("#password").focus();
        page.keyboard().insertText("demonstration");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk");
    }

    /** Opens the case from the search, and its one open task from there. */
    static void openTask(Page page, String caseNumber) {
        page.locator("#q").focus();
        page.keyboard().insertText(caseNumber);
        page.keyboard().press("Enter");
        page.locator("td a", new Page.LocatorOptions().setHasText(caseNumber)).press("Enter");
        page.locator(".to-do a").first().press("Enter");
        formIsReady(page);
    }

    static void formIsReady(Page page) {
        page.waitForSelector(
                "#desk-form[data-ready=yes]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Fills in the form of a decision. */
    static void decide(Page page) {
        write(
                page,
                "The problem in your own words",
                "The engineer missed the visit on Tuesday, and nobody called you.");
        choose(page, "Cause", "Service failure");
        page.getByLabel("I can answer").press("Space");
        choose(page, "Outcome", "The customer is right");
        write(page, "Action taken", "Booked the first visit tomorrow morning and credited the day.");
        choose(page, "Gesture", "Credit");
        write(page, "Amount", "25");
        write(
                page,
                "Your answer to the customer",
                "I am sorry that we let you wait for nothing. The engineer comes tomorrow at 8, and I will call you after.");
    }

    /** Fills in the form of the final decision. */
    static void review(Page page) {
        write(page, "Findings", "Two visits were missed; the first answers did not make up for it.");
        choose(page, "Outcome", "The customer is right");
        write(page, "Action taken", "Replaced the line and refunded the month.");
        choose(page, "Gesture", "Credit");
        write(page, "Amount", "200");
        write(page, "Our final answer", "I have gone through everything again. You were right, and I am sorry.");
    }

    static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .press("Enter");
        page.waitForURL("**/desk/cases/**");
    }

    private static void write(Page page, String label, String words) {
        var field = page.locator(".desk-form").getByLabel(label).first();
        field.focus();
        page.keyboard().insertText(words);
    }

    private static void choose(Page page, String label, String option) {
        var field = page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHas(labelled(page, label)));
        field.locator(".fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .click();
    }

    private static Locator labelled(Page page, String label) {
        return page.locator("label", new Page.LocatorOptions().setHasText(label));
    }
}
