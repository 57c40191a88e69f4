package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.insight.InsightRows;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The figures on the desk: for whom they are, in which words, and as a file. */
@HeedTest
@Transactional
class FiguresPagesTest {

    private static final Actor OWNER = new Actor("owner", Role.OWNER, null);
    private static final String MAY = "?from=2019-05-01&to=2019-06-30";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMonthWithSomethingInIt() {
        var rows = new InsightRows(jdbc);
        var told = rows.customer();
        var silent = rows.customer();
        var outage = rows.outage("2019-05-03T10:00:00Z", told, silent);
        rows.told(outage, "2019-05-03T10:10:00Z", told, silent);
        rows.complained(outage, "2019-05-03T11:10:00Z", told);
        rows.asked(outage, "2019-05-04T10:00:00Z", silent);
        rows.answered(outage, "2019-05-04T11:00:00Z", "NO", silent);
        rows.measured(outage, 100, 0.05, 0.01, 0.10);
        rows.contract(told, null, null);
        var complaint = rows.complaint(told, "2019-05-03T11:10:00Z", "home-internet", "outage");
        rows.granted(complaint, "12.50", "EUR");
        rows.granted(complaint, "30.00", "PLN");
    }

    @Test
    void eachFigureSaysWhatItIsAndWhatItIsNot() throws Exception {
        assertThat(page(MAY, "en"))
                .contains(
                        "1 May 2019 to 30 Jun 2019",
                        "our first message was 60 min ahead",
                        "100 % heard from us first: 2 of 2",
                        "About 5 complaints spared (with 95 % certainty 1 to 10)",
                        "not what causes what",
                        "0 of 1 silent customers who answered us",
                        "20.50 EUR for 1 complaints",
                        "each times 8.00 EUR",
                        "gestures of 30.00 PLN",
                        "May 2019",
                        "<svg class=\"figure-columns\"")
                .doesNotContain("??", "example.com");
    }

    @Test
    void theSameInPolish() throws Exception {
        assertThat(page(MAY, "pl"))
                .contains("Kto wiedział pierwszy", "Stoi", "100 % dowiedziało się najpierw od nas", "20,50 EUR")
                .doesNotContain("??");
    }

    @Test
    void aPeriodInWhichNothingHappenedSaysSo() throws Exception {
        assertThat(page("?from=2001-01-01&to=2001-01-31", "en"))
                .contains("Nothing went wrong for many", "Not measured: no outreach", "nothing is estimated")
                .doesNotContain("NaN", "Infinity", "figure-columns\"", "nobody to count", "not what causes what");
    }

    @Test
    void withoutAChoiceItIsThisQuarter() throws Exception {
        assertThat(page("", "en")).contains("aria-current=\"true\">Quarter</a>");
    }

    @Test
    void theFileHasTheFiguresAndNobodysWords() throws Exception {
        var file = web.perform(get("/desk/figures/csv" + MAY).with(DeskPagesTest.as(OWNER)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"figures-2019-05-01-2019-06-30.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(file)
                .startsWith("section,figure,of,value,low,high,unit\r\n")
                .contains(
                        "\r\nprevention,first-we,,1,,,count\r\n",
                        "\r\nprevention,median-ahead,,60,,,minutes\r\n",
                        "\r\navoided,contacts-spared,,5.0000,1.0000,10.0000,estimate\r\n",
                        "\r\nreactive,total,2019-05,20.50,,,EUR\r\n",
                        "\r\nrecovery,difference,refer all,,,,share\r\n")
                .doesNotContain("stands still", "example.com");
        assertThat(file.lines())
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(7));
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday&to=2019-05-01, from, This is not a day",
        "from=2019-05-02&to=2019-05-01, to, The last day is before the first",
        "from=2019-05-02&to=2022-05-02, to, Choose at most 3 years",
        "to=2019-05-02, from, Enter a day"
    })
    void whatIsNoPeriodIsNamedBesideItsField(String query, String field, String sentence) throws Exception {
        web.perform(get("/desk/figures?" + query).with(DeskPagesTest.as(OWNER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/desk/figures/csv?" + query).with(DeskPagesTest.as(OWNER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoAnswersForServiceHasTheFiguresAndNobodyElse(Role role) throws Exception {
        var who = DeskPagesTest.as(new Actor(role.name().toLowerCase(Locale.ROOT), role, null));
        var mayRead = role == Role.LEAD || role == Role.MANAGER || role == Role.OWNER || role == Role.AUDITOR;

        for (var path : new String[] {"/desk/figures" + MAY, "/desk/figures/csv" + MAY}) {
            var answer = web.perform(get(path).with(who)).andReturn().getResponse();
            assertThat(answer.getStatus()).as("%s for %s", path, role).isEqualTo(mayRead ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "quarter", "year"})
    void oneClickLeadsToThe(String way) throws Exception {
        var page = page(MAY, "en");
        var name = way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
        var link = Pattern.compile("href=\"/desk/figures\\?from=([0-9-]+)&amp;to=([0-9-]+)\"[^>]*>" + name)
                .matcher(page);

        assertThat(link.find()).isTrue();
        assertThat(link.group(1))
                .isEqualTo(way.equals("month") ? "2019-06-01" : way.equals("quarter") ? "2019-04-01" : "2019-01-01");
        assertThat(link.group(2)).isEqualTo(way.equals("year") ? "2019-12-31" : "2019-06-30");
    }

    private String page(String query, String language) throws Exception {
        return web.perform(get("/desk/figures" + query)
                        .header("Accept-Language", language)
                        .with(DeskPagesTest.as(OWNER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
