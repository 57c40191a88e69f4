package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.heed.HeedTest;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.outreach.AnswerLinks;
import io.heed.outreach.CareCalls;
import io.heed.outreach.OutreachRows;
import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The silent are asked, and one choice and one button are enough. */
@HeedTest
class AskedPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private AnswerLinks asked;

    @Autowired
    private CareCalls calls;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Clock clock;

    private long customer;
    private CaseNumber outreach;
    private String path;

    @BeforeEach
    void somebodyIsAsked() {
        var phone =
                "+4863" + String.format("%07d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L));
        var contact = new Contact(
                "Ewa Mazur",
                "ewa-" + UUID.randomUUID() + "@example.org",
                phone,
                Locale.ENGLISH,
                ZoneId.of("Europe/Warsaw"));
        customer = customers.add(contact, clock.instant());
        outreach = OutreachRows.begun(rows, clock.instant(), "home-internet", "north", customer);
        var link = asked.of(outreach, customer);
        path = link.substring(link.indexOf("/asked/"));
    }

    @Test
    void aLinkShowsTheQuestionWithTheAnswerChosenAndAnswersNothing() throws Exception {
        var page = seen(path + "?answer=yes", "en");

        assertThat(page)
                .contains("Was this a problem for you?", "It stands still", "value=\"yes\" checked")
                .doesNotContain("value=\"no\" checked", "??");
        assertThat(audience()).containsEntry("answer", null).containsEntry("replied_at", null);
    }

    @Test
    void theQuestionIsInPolishForPolishReaders() throws Exception {
        assertThat(seen(path + "?answer=no", "pl"))
                .contains("Czy to był dla Państwa kłopot?", "Stoi", "value=\"no\" checked")
                .doesNotContain("??");
    }

    @Test
    void aYesIsAComplaintWithNumberDateAndLink() throws Exception {
        var words = "I could not work for two days, and nobody called.";
        assertThat(answered("yes", words).getRedirectedUrl()).isEqualTo(path);

        var complaint = (String) audience().get("complaint");
        assertThat(complaint).startsWith("HD-");
        assertThat(audience()).containsEntry("answer", "YES").doesNotContainEntry("complained_at", null);
        assertThat(bodyOf(complaint)).isEqualTo(words);
        assertThat(seen(path, "en"))
                .contains(complaint, "You have our answer by", "href=\"/case/", "We have your complaint.")
                .doesNotContain("??", "<form");
    }

    @Test
    void aYesNeedsNoWords() throws Exception {
        answered("yes", "");

        assertThat(bodyOf((String) audience().get("complaint"))).isEqualTo("It was a problem for me: It stands still");
    }

    @Test
    void whoeverSaysYesIsCalledSomeDaysLater() throws Exception {
        answered("yes", "I lost a whole day over it.");

        var call = rows.sql("SELECT number, reason FROM care_call WHERE customer_id = ? AND about = ?")
                .params(customer, outreach.value())
                .query()
                .singleRow();
        assertThat(call).containsEntry("reason", "OUTREACH");
        assertThat(calls.weigh(new CaseNumber((String) call.get("number")))).isTrue();
        assertThat(calls.wantAfter(outreach, List.of(customer))).isZero();
    }

    @Test
    void aNoIsNotedAndThankedFor() throws Exception {
        answered("no", "");

        assertThat(audience())
                .containsEntry("answer", "NO")
                .containsEntry("complaint", null)
                .doesNotContainEntry("replied_at", null);
        assertThat(seen(path, "en")).contains("Thank you for telling us.").doesNotContain("<fieldset", "??");
    }

    @Test
    void whoeverAnswersTwiceIsToldPlainly() throws Exception {
        answered("no", "");

        var again = answered("yes", "It was one after all.");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("Thank you for telling us.");
        assertThat(audience()).containsEntry("complaint", null);
    }

    @Test
    void whoeverHasComplainedAlreadySeesThatComplaint() throws Exception {
        answered("yes", "Two days without a line.");
        var complaint = (String) audience().get("complaint");

        var again = answered("yes", "Two days without a line.");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains(complaint);
        assertThat(rows.sql("SELECT COUNT(*) FROM complaint WHERE customer_id = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aQuestionOfLongAgoIsClosed() throws Exception {
        rows.sql("UPDATE outreach SET ended_at = ? WHERE number = ?")
                .params(Timestamp.from(clock.instant()), outreach.value())
                .update();

        assertThat(seen(path, "en"))
                .contains("This question is closed.", "/report")
                .doesNotContain("<fieldset");
        assertThat(answered("yes", "").getStatus()).isEqualTo(409);
        assertThat(audience()).containsEntry("answer", null);
    }

    @Test
    void anAlteredLinkIsToldAsSuch() throws Exception {
        var somebodyElse = path.replace("-" + customer + "-", "-" + (customer + 1) + "-");
        for (var altered : new String[] {somebodyElse, path.substring(0, path.length() - 1), "/asked/nonsense"}) {
            var answer = asked(altered, "en");
            assertThat(answer.getStatus()).as(altered).isEqualTo(404);
            assertThat(answer.getContentAsString()).contains("This link is not complete");
        }
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsAnswered() throws Exception {
        var none = answered("", "");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("Choose yes or no.", "href=\"#wasProblem\"");

        var contradiction = answered("no", "It broke my evening.");
        assertThat(contradiction.getStatus()).isEqualTo(422);
        assertThat(contradiction.getContentAsString()).contains("It broke my evening.", "chose no");
        assertThat(audience()).containsEntry("answer", null);
    }

    private MockHttpServletResponse answered(String answer, String words) throws Exception {
        return web.perform(post(path)
                        .param("wasProblem", answer)
                        .param("words", words)
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    private String seen(String address, String language) throws Exception {
        var answer = asked(address, language);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse asked(String address, String language) throws Exception {
        return web.perform(get(address).header("Accept-Language", language).locale(Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse();
    }

    private Map<String, Object> audience() {
        return rows.sql("SELECT * FROM audience WHERE outreach = ? AND customer_id = ?")
                .params(outreach.value(), customer)
                .query()
                .singleRow();
    }

    private String bodyOf(String complaint) {
        return rows.sql("SELECT body FROM case_message WHERE case_number = ? ORDER BY id LIMIT 1")
                .param(complaint)
                .query(String.class)
                .single();
    }
}
