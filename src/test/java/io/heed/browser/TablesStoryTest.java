package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.heed.complaint.process.Story;
import io.heed.promise.CalendarEditionsInTables;
import io.heed.shared.CaseNumber;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team works less from a day on: one proposes it, another one agrees, new dates follow, and given ones stay. */
class TablesStoryTest extends BrowserTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private CalendarEditionsInTables calendars;

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        calendars.onlyTheFirst();
        rows.sql("DELETE FROM table_change").update();
    }

    @Test
    void aChangedCalendarMovesNewDatesAndLeavesGivenOnes() {
        var old = story.acknowledged().number();
        var given = due(old);

        var page = visitor(WIDE);
        Visits.logIn(page, "owner");
        page.navigate("/studio/calendars");
        assertAccessible(page);
        page.locator("td a[href$='/studio/calendars/uk']").press("Enter");
        page.waitForURL("**/studio/calendars/uk");
        var from = LocalDate.parse(page.inputValue("#validFrom"));
        shorten(page, "10:00 to noon");
        page.locator("main form button.btn-quiet").press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        shorten(page, "10:00-12:00");
        page.locator("#reason").fill("Half of the team learns the new system.");
        page.locator("main form button.btn-quiet").press("Enter");
        page.waitForSelector("text=What it does to dates");
        assertThat(page.innerText("main")).contains("16 working hours", "Dates that customers were given stay");
        assertAccessible(page);
        page.locator("main form button.btn-primary").press("Enter");
        page.waitForURL("**/studio/changes/*");
        var proposal = page.url();
        assertThat(page.innerText("main"))
                .contains("Somebody else has to decide.")
                .doesNotContain("Agree");

        page = visitor(WIDE);
        Visits.logIn(page, "manager");
        page.navigate("/studio/changes");
        assertAccessible(page);
        page.navigate(proposal);
        assertAccessible(page);
        page.locator("form[action$='/agreement'] button").press("Enter");
        page.waitForSelector("text=It counts from its day on.");
        assertAccessible(page);

        ClockUtil.setCurrentTime(Date.from(from.with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(9, 0)
                .atZone(LONDON)
                .toInstant()));
        var later = story.acknowledged();
        assertThat(due(later.number()).atZone(LONDON).toLocalTime()).isBetween(LocalTime.of(10, 0), LocalTime.NOON);
        assertThat(due(old)).isEqualTo(given);
        closed(later);
    }

    /** An outage that others replay would count an open complaint of days to come. */
    private void closed(Story.Case complaint) {
        complaint.complete("resolveComplaint", Story.decision());
        story.customer.judge(complaint.token(), true, null);
        assertThat(complaint.isEnded()).isTrue();
    }

    @Test
    void aLetterIsReadBeforeItIsProposedAlsoOnATelephone() {
        var page = visitor(NARROW);
        Visits.logIn(page, "manager");
        page.navigate("/studio/letters");
        assertAccessible(page);
        page.navigate("/studio/letters/acknowledgement-en");
        page.locator("#f-sorry").fill("We are truly sorry that it came to this.");
        page.locator("main form button.btn-quiet").press("Enter");
        page.waitForSelector("text=How it reads");
        assertThat(page.innerText(".reading")).contains("We are truly sorry", "Amara looks after your case");
        assertAccessible(page);
    }

    private static void shorten(Page page, String hours) {
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                page.locator("#f-" + day).fill(hours);
            }
        }
    }

    private Instant due(CaseNumber number) {
        return rows.sql("SELECT due_at FROM promise WHERE case_number = ? AND clock = 'SERVICE'")
                .param(number.value())
                .query(Instant.class)
                .single();
    }
}
