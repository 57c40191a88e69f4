package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.heed.insight.InsightRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures as their readers see them, at a desk and on a telephone. */
class FiguresLooksTest extends BrowserTest {

    private static final String SPRING = "/desk/figures?from=2018-04-01&to=2018-06-30";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void figuresAreReadAtADeskAndOnATelephone() {
        aSpringWithSomethingInIt();
        var page = visitor(WIDE);
        Visits.logIn(page, "owner");
        page.navigate(SPRING);

        assertThat(page.innerText("main")).contains("Who knew first", "It stands still", "not what causes what");
        assertThat(page.locator("svg.figure-bar").count()).isEqualTo(2);
        assertThat(page.locator("svg.figure-differences circle").count()).isPositive();
        assertThat(page.locator("svg.figure-columns rect").count()).isEqualTo(6);
        assertAccessible(page);
        picture(page, "figures");

        page.locator("#from").fill("2018-05-01");
        page.locator("#to").fill("2018-04-01");
        page.locator("#to").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("#to-error").innerText()).contains("The last day is before the first.");
        assertAccessible(page);
    }

    @Test
    void inPolishAndInTheDarkToo() {
        aSpringWithSomethingInIt();
        var page = visitor(WIDE, ColorScheme.DARK, "pl-PL");
        Visits.logIn(page, "owner");
        page.navigate(SPRING);

        assertThat(page.innerText("main")).contains("Kto wiedział pierwszy");
        assertAccessible(page);
    }

    private void aSpringWithSomethingInIt() {
        var rows = new InsightRows(jdbc);
        var customers = new long[12];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = rows.customer();
            rows.contract(customers[i], "2017-01-01", i % 4 == 0 ? "2018-06-10" : null);
        }
        var outage = rows.outage("2018-05-03T10:00:00Z", customers);
        rows.told(outage, "2018-05-03T10:10:00Z", customers);
        rows.complained(outage, "2018-05-03T11:10:00Z", customers[0]);
        rows.asked(outage, "2018-05-04T10:00:00Z", customers[1], customers[2], customers[3]);
        rows.answered(outage, "2018-05-04T11:00:00Z", "NO", customers[1]);
        rows.answered(outage, "2018-05-04T11:00:00Z", "YES", customers[2]);
        rows.measured(outage, 100, 0.05, 0.01, 0.10);
        for (int i = 0; i < 4; i++) {
            rows.granted(
                    rows.complaint(customers[i], "2018-0" + (4 + i / 2) + "-05T10:00:00Z", "home-internet", "outage"),
                    "12.50",
                    "EUR");
        }
        var late = rows.outage("2018-06-03T10:00:00Z", customers[4], customers[5]);
        rows.complained(late, "2018-06-03T09:10:00Z", customers[4]);
        jdbc.sql(
                        "UPDATE outreach SET state = 'ENDED', outcome = 'CLOSED', ended_at = opened_at WHERE opened_at < '2019-01-01'")
                .update();
    }
}
