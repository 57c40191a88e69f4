package io.heed.audit.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The search over all cases and the processes as they were lived: for auditors, in their words, and as a file. */
@HeedTest
class HistoryPagesTest {

    private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null);

    @Autowired
    private MockMvc web;

    @Autowired
    private Story stories;

    @Autowired
    private CaseHistoryKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOutreachIsFoundByOneOfItsManyCustomers() throws Exception {
        var email = "one-of-many-" + UUID.randomUUID() + "@example.org";
        stories.reported("Ola Maj", email, Story.WORDS, "home-internet", "UK");
        var outreach = CaseNumber.of("OR", ThreadLocalRandom.current().nextInt(800_000, 900_000));
        jdbc.sql("INSERT INTO audience (outreach, customer_id) SELECT ?, id FROM customer WHERE email = ?")
                .params(outreach.value(), email)
                .update();
        assertThat(page("/audit/cases?customer=" + email, "en"))
                .contains("Also concerned by", "/audit/cases/" + outreach);
        assertThat(page("/audit/cases?customer=" + email, "pl")).contains("Dotyczy też");
        assertThat(page("/audit/cases?customer=nobody-" + email, "en")).doesNotContain("Also concerned by");
    }

    @Test
    void messagesAreAKindOfCaseThoughTheyTellNothingOfThemselves() throws Exception {
        var message = CaseNumber.of("MS", ThreadLocalRandom.current().nextInt(800_000, 900_000));
        jdbc.sql("INSERT INTO history_case (number, kind, opened_at, running, last_record, last_flow) "
                        + "VALUES (?, 'MS', NOW(3), TRUE, 0, 0)")
                .param(message.value())
                .update();
        assertThat(page("/audit/cases?kind=MS", "en")).contains(message.value());
    }

    @Test
    void aCaseIsFoundByEachThingThatIsKnownOfIt() throws Exception {
        var email = "found-" + UUID.randomUUID() + "@example.org";
        var name = "Quendoline " + UUID.randomUUID();
        var story = stories.reported(name, email, Story.WORDS, "home-internet", "UK");
        story.runJob("acknowledgeComplaint");
        story.complete("resolveComplaint", Story.decision());
        stories.customer.judge(story.token(), true, null);
        keeping.write(List.of(story.number()));
        var owner = jdbc.sql("SELECT owner FROM complaint WHERE case_number = ?")
                .param(story.number().value())
                .query(String.class)
                .single();

        for (var query : List.of(
                "number=" + story.number().value().toLowerCase(Locale.ROOT),
                "customer=" + email,
                "customer=" + name.substring(0, 40),
                "customer=" + email + "&kind=HD&cause=service-failure&state=ended&person=" + owner
                        + "&decision=HD-outcome/UPHELD&step=complaint-resolution/resolveComplaint",
                "customer=" + email + "&decision=complaint-triage&step=complaint-resolution")) {
            assertThat(page("/audit/cases?" + query, "en"))
                    .as(query)
                    .contains(story.number().value(), name, "Upheld", "Service failure", "1 case", "Complaint: outcome")
                    .doesNotContain("??", "No case was found");
        }
        assertThat(page("/audit/cases?state=running&customer=" + email, "en")).contains("No case was found");
        assertThat(page("/audit/cases?customer=" + email, "pl"))
                .contains("1 sprawa", "Reklamacja", "Historia")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "number=HD-1, number, This is not a case number",
        "customer=x, customer, Write at least 2 letters",
        "customer=a@b, customer, This is not an e-mail address",
        "from=yesterday, from, This is not a day",
        "from=0000-01-01, from, Choose a day between",
        "from=2026-02-02&to=2026-02-01, to, The last day is before the first",
        "kind=XX, kind, Choose one of the list",
        "kind=HD&kind=SV, kind, Choose one of the list",
        "cause=nothing, cause, Choose one of the list",
        "person=a%20b, person, A user name has",
        "decision=nothing/at/all, decision, Choose one of the list",
        "step=nothing, step, Choose one of the list",
        "state=maybe, state, Choose one of the list",
        "by=moon, by, Choose one of the list"
    })
    void whatCannotBeUnderstoodIsNamedBesideItsField(String query, String field, String sentence) throws Exception {
        web.perform(get("/audit/cases?" + query).with(as(AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/audit/cases.csv?" + query).with(as(AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void everythingWrongIsSaidAtOnceHoweverLong() throws Exception {
        var long1 = "x".repeat(20_000);
        web.perform(get("/audit/cases")
                        .param("customer", long1)
                        .param("cause", long1)
                        .param("decision", long1)
                        .param("step", long1)
                        .param("person", long1)
                        .param("after", long1)
                        .param("number", long1)
                        .with(as(AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write at most 254 characters")))
                .andExpect(content().string(containsString("This link to a later page is not whole")));
    }

    @Test
    void theFileHasEveryCaseOnceAndSaysWhetherItIsWhole() throws Exception {
        var rows = new HistoryRows(jdbc);
        rows.write(2_500);
        try {
            var file = web.perform(
                            get("/audit/cases.csv?kind=HD&from=2031-01-01&to=2034-12-31&step=bench-process/step1")
                                    .with(as(AUDITOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith("text/csv"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var lines = file.lines().toList();
            var whole = file.substring(0, file.indexOf("sha-256,"));

            assertThat(lines.get(0))
                    .isEqualTo("number,kind,customer,product,region,team,owner,cause,outcome,opened,closed");
            assertThat(lines).hasSize(1_000 + 2).doesNotHaveDuplicates();
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo("sha-256,"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8))));
            assertThat(file).doesNotContain("Kowalska", "example.org");
            assertThat(page("/audit/cases?kind=HD&from=2031-01-01&to=2034-12-31", "en"))
                    .contains("The newest 50; there are more.", "rel=\"next\"");
        } finally {
            rows.remove(2_500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+48 500", "-1", "@x", "\t=1"})
    void noCellIsAFormula(String value) {
        assertThat(HistorySheet.cell(value)).isEqualTo("'" + value);
        assertThat(HistorySheet.cell("x" + value)).isEqualTo("x" + value);
        assertThat(HistorySheet.cell("=a,\"b\"")).isEqualTo("\"'=a,\"\"b\"\"\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void auditorsReadAndNobodyElse(Role role) throws Exception {
        var who = as(new Actor(role.name().toLowerCase(Locale.ROOT), role, null));

        for (var path : List.of(
                "/audit/cases",
                "/audit/cases.csv?number=" + CaseNumber.of(1),
                "/audit/processes",
                "/audit/processes/complaint-resolution",
                "/audit/processes/complaint-resolution/1.bpmn")) {
            var answer = web.perform(get(path).with(who)).andReturn().getResponse();
            assertThat(answer.getStatus()).as("%s for %s", path, role).isEqualTo(role == Role.AUDITOR ? 200 : 403);
        }
    }

    @Test
    void aProcessTellsWhereCasesWereForHowLongAndWhichWaysTheyTook() throws Exception {
        var story = stories.answered();
        stories.customer.judge(story.token(), true, null);
        keeping.write(List.of(story.number()));

        assertThat(page("/audit/processes", "en"))
                .contains("Complaint resolution", "Team huddle", "Version 1")
                .doesNotContain("??");
        assertThat(page("/audit/processes/complaint-resolution?version=1", "en"))
                .contains(
                        "data-heat=\"{&quot;",
                        "Resolve complaint",
                        "Task of a person",
                        "Ways that were taken",
                        "/audit/cases?step=complaint-resolution/resolveComplaint",
                        "/audit/processes/complaint-resolution/1.bpmn")
                .doesNotContain("??", "NaN");
        assertThat(page("/audit/processes/complaint-resolution?version=1&by=time", "pl"))
                .contains("Przebyte drogi", "Jak długo")
                .doesNotContain("??");
        assertThat(page("/audit/processes/complaint-resolution/1.bpmn", "en")).contains("<bpmn:definitions");
    }

    @Test
    void aProcessWhoseDiagramIsGoneStillTellsWhatHappened() throws Exception {
        var process = "gone-" + ThreadLocalRandom.current().nextInt(1_000_000);
        jdbc.sql("INSERT INTO history_element (process, element) VALUES (?, ''), (?, 'oldStep')")
                .params(process, process)
                .update();
        jdbc.sql("INSERT INTO history_heat (element, version, bucket, cases, visits, finished, millis)"
                        + " SELECT id, 3, 80, 4, 5, 5, 4000000 FROM history_element WHERE process = ?")
                .param(process)
                .update();
        jdbc.sql(
                        "INSERT INTO history_path (process, version, digest, flows, runs) VALUES (?, 3, ?, 'oneFlow otherFlow', 5)")
                .params(process, "0".repeat(64))
                .update();

        assertThat(page("/audit/processes/" + process, "en"))
                .contains("not kept any more", "oldStep", "oneFlow", "5 of 5 (100 %)", "16 min")
                .doesNotContain("data-diagram", "??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/processes/nothing",
                "/audit/processes/complaint-resolution?version=999",
                "/audit/processes/complaint-resolution?version=one",
                "/audit/processes/complaint-resolution?version=99999999999",
                "/audit/processes/complaint-resolution/999.bpmn"
            })
    void whatIsNotThereIsSaidToBeNotThere(String path) throws Exception {
        web.perform(get(path).with(as(AUDITOR))).andExpect(status().isNotFound());
    }

    private String page(String path, String language) throws Exception {
        return web.perform(get(path).header("Accept-Language", language).with(as(AUDITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static RequestPostProcessor as(Actor who) {
        return user(who.username()).roles(who.role().name());
    }
}
