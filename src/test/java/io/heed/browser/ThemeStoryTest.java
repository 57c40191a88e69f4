package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.heed.complaint.Severity;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.theme.Heard;
import io.heed.theme.Theme;
import io.heed.theme.ThemeSuggestions;
import io.heed.theme.Themes;
import io.heed.theme.Verbatim;
import io.heed.theme.Verbatims;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers say again and again is confirmed by a person, and seen on any screen. */
class ThemeStoryTest extends BrowserTest {

    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final List<String> ALIKE = List.of(
            "The engineer did not come on Tuesday and nobody called.",
            "I waited all day for your engineer, the visit was missed and nobody called me.",
            "Engineer missed the visit again. I took a day off.",
            "Second missed visit by the engineer this month, and nobody called.",
            "Nobody called and the engineer never came for the visit.");

    @Autowired
    private Themes themes;

    @Autowired
    private ThemeSuggestions suggestions;

    @Autowired
    private Verbatims verbatims;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    @Test
    void whichFewMakeUpMostIsSeenOnAnyScreen() {
        rows.sql("UPDATE verbatim SET said_at = '2001-01-01'").update();
        fill("Engineers who do not come", "Technik nie przyjeżdża", 14, Severity.NORMAL, 2000);
        fill("Charged twice for one invoice", "Podwójne obciążenie za fakturę", 9, Severity.HIGH, 9000);
        fill("Nobody answers the telephone", "Nikt nie odbiera telefonu", 5, Severity.LOW, 0);
        fill("The app signs people out", "Aplikacja wylogowuje", 3, Severity.LOW, 500);
        fill("Letters come late", "Listy przychodzą z opóźnieniem", 2, Severity.NORMAL, 0);
        fill("Wrong name on the invoice", "Błędne nazwisko na fakturze", 1, Severity.LOW, 0);
        for (var width : new int[] {NARROW, WIDE}) {
            var page = visitor(width);
            Visits.logIn(page, "manager");
            page.navigate("/desk/themes");
            assertThat(page.innerText("main")).contains("3 of 6 themes make up four fifths.");
            assertThat(page.locator(".pareto-bar").count()).isEqualTo(6);
            assertAccessible(page);
            if (width == WIDE) {
                picture(page, "themes");
            }
            page.locator("nav.switch a", new Page.LocatorOptions().setHasText("Cost in euro"))
                    .press("Enter");
            page.waitForURL("**by=cost**");
            assertThat(page.locator(".pareto-table tbody tr").first().innerText())
                    .contains("Charged twice", "810.00");
            page.locator(".pareto-table a").first().press("Enter");
            page.waitForURL("**/desk/themes/TH-*");
            assertThat(page.innerText("main")).contains("Contacts by week", "What customers said (9)");
            assertAccessible(page);
            for (var end : List.of("It is the same as another theme", "Watch it no longer")) {
                page.locator("summary", new Page.LocatorOptions().setHasText(end))
                        .press("Enter");
            }
            page.locator("button", new Page.LocatorOptions().setHasText("Make it part of that theme"))
                    .press("Enter");
            page.waitForURL("**/merger");
            assertThat(page.locator(".error-summary").innerText())
                    .contains("Choose a theme that is watched.", "Say why in 5 to 2,000 characters.");
            assertAccessible(page);
            page.navigate("/desk/gaps");
            assertAccessible(page);
        }
        var page = visitor(WIDE, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "manager");
        page.navigate("/desk/themes");
        assertThat(page.innerText("main")).contains("Technik nie przyjeżdża");
        assertAccessible(page);
    }

    @Test
    void aPersonConfirmsWhatIsAlike() {
        rows.sql("DELETE FROM verbatim").update();
        ALIKE.forEach(text -> said(text, Severity.NORMAL, 0));
        assertThat(suggestions.look().groups()).isEqualTo(1);
        var theme = new CaseNumber(
                rows.sql("SELECT number FROM theme WHERE state = 'SUGGESTED' ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single());
        var task = workItems.ofCase(theme).get(0);

        var page = visitor(WIDE);
        Visits.logIn(page, "agent");
        page.navigate("/desk/tasks/" + task.taskId());
        page.locator("button", new Page.LocatorOptions().setHasText("Take over"))
                .press("Enter");
        Visits.formIsReady(page);
        assertThat(page.innerText("main")).contains(ALIKE.get(0));
        assertAccessible(page);
        page.getByLabel("A theme", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Title in English").fill("Engineers who do not come");
        page.getByLabel("Title in Polish").fill("Technik nie przyjeżdża");
        page.locator("#desk-form-send").press("Enter");
        page.waitForURL("**/desk/themes/*");

        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.CONFIRMED);
        assertThat(page.innerText("main")).contains("Engineers who do not come", "What customers said (5)");
    }

    private void fill(String en, String pl, int times, Severity severity, long each) {
        var theme = themes.open(new Theme.Titles(en, pl), "home-internet", "service", MANAGER);
        var ids = new ArrayList<Long>();
        for (int time = 0; time < times; time++) {
            ids.add(said(en + ", once more.", severity, each));
        }
        themes.assign(theme, ids, MANAGER);
    }

    private long said(String text, Severity severity, long costCents) {
        var reference = UUID.randomUUID().toString();
        verbatims.keep(new Heard(
                Verbatim.Source.POST,
                reference,
                null,
                null,
                "home-internet",
                "north",
                "en",
                clock.instant(),
                text,
                severity,
                costCents));
        return rows.sql("SELECT id FROM verbatim WHERE reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
