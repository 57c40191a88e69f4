package io.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.customer.ConsentLinks;
import io.heed.customer.Consents;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.outreach.AnswerLinks;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareCalls;
import io.heed.outreach.OutreachRows;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whom we wrote to without being asked: answers, wants no more of it, and is called. */
class AskedStoryTest extends BrowserTest {

    @Autowired
    private AnswerLinks asked;

    @Autowired
    private Customers customers;

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentLinks links;

    @Autowired
    private CareCalls calls;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    private long ewa;

    @BeforeEach
    void somebody() {
        var contact = new Contact(
                "Ewa Mazur",
                UUID.randomUUID() + "@example.org",
                "+4862%07d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L)),
                Locale.ENGLISH,
                ZoneId.of("Europe/Warsaw"));
        ewa = customers.add(contact, clock.instant());
    }

    @Test
    void whoStayedSilentSaysYesAndHasAComplaintAtOnce() {
        var outreach = OutreachRows.begun(rows, clock.instant(), "electricity", "east", ewa);
        var page = visitorWithoutScript(NARROW);

        page.navigate(pathOf(asked.of(outreach, ewa, true)));
        assertThat(page.innerText("main")).contains("Was this a problem for you?");
        assertThat(page.locator("#wasProblem").isChecked()).isTrue();
        new Keyboard(page).skipToTheContent().to("#words");
        page.keyboard().insertText("The freezer thawed while the power was gone.");
        new Keyboard(page).to("form[action^='/asked/'] button").press("Enter");

        page.locator(".receipt").waitFor();
        assertThat(page.innerText("main")).contains("We have your complaint.", "HD-", "our answer by");
    }

    @Test
    void theQuestionAndTheLinkToLeaveAreFitForEverybody() {
        var outreach = OutreachRows.begun(rows, clock.instant(), "electricity", "east", ewa);
        consents.give(ewa, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        var page = visitor(NARROW);

        page.navigate(pathOf(asked.of(outreach, ewa, false)));
        assertAccessible(page);
        page.locator("form[action^='/asked/'] button").press("Enter");
        page.locator(".done-mark").waitFor();
        assertThat(page.innerText("main")).contains("Thank you");
        assertAccessible(page);

        page.navigate(pathOf(links.unsubscribe(ewa, Purpose.RESEARCH)));
        assertAccessible(page);
        page.locator("main form button").press("Enter");
        page.getByText("We ask you no more what you think of us.").waitFor();
        assertAccessible(page);
        assertThat(consents.of(ewa).get(Purpose.RESEARCH).given()).isFalse();
    }

    @Test
    void staffSeeWhomToCallAndWhatTheyWereTold() {
        var call = calls.want(ewa, CareCall.Reason.FRUSTRATION, null).orElseThrow();
        consents.give(ewa, Purpose.MARKETING, Locale.ENGLISH, "agent");
        var page = visitor(WIDE);
        Visits.logIn(page, "agent");

        page.navigate("/desk/care-calls/" + call);
        assertThat(page.innerText("main")).contains(call.value(), "Small annoyances have added up");
        assertAccessible(page);

        page.navigate("/desk/customers/" + ewa + "/contacts");
        assertThat(page.innerText("main")).contains("Offers and news");
        assertAccessible(page);
    }

    private static String pathOf(String link) {
        return link.substring(link.indexOf('/', "https://".length()));
    }
}
