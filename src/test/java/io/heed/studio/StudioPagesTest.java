package io.heed.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.engine.Artifact;
import io.heed.engine.TrialFamily;
import io.heed.engine.WhereCasesStand;
import io.heed.engine.WhereCasesStand.Standing;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is drawn, shown to owners, managers and auditors, with where cases stand and without a word of anybody. */
@HeedTest
class StudioPagesTest {

    private static final List<String> PAGES = List.of(
            "/studio",
            "/studio/processes/complaint-resolution",
            "/studio/processes/complaint-resolution/versions/1.bpmn",
            "/studio/decisions/gesture-budget",
            "/studio/decisions/gesture-budget/versions/1.dmn",
            "/studio/forms/resolve-complaint",
            "/studio/forms/resolve-complaint/versions/1.form");

    private static final Actor OWNER = new Actor("olga", Role.OWNER, null);

    /** All versions, what counts of them, and how many cases run. */
    private static final int STATEMENTS = 3;

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext heed;

    @Autowired
    private Shelf shelf;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Story stories;

    @Autowired
    private WhereCasesStand cases;

    @ParameterizedTest
    @EnumSource(Role.class)
    void ownersManagersAndAuditorsReadAndNobodyElse(Role role) throws Exception {
        var may = role == Role.OWNER || role == Role.MANAGER || role == Role.AUDITOR;
        for (var path : PAGES) {
            var answer = web.perform(get(path).with(user("somebody").roles(role.name())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as("%s for %s", path, role).isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void everythingThatIsDrawnIsListedInBothLanguages() throws Exception {
        assertThat(page("/studio", "en"))
                .contains("Complaint resolution", "Gesture budget", "Resolve complaint", "Telling customers first")
                .doesNotContain("??");
        assertThat(page("/studio", "pl"))
                .contains("Tabele decyzyjne", "Limit gestów", "Reklamacje")
                .doesNotContain("??");
    }

    @Test
    void whatADiagramLeavesOutOnPurposeIsListedWithItsReason() throws Exception {
        var survey = page("/studio/processes/feedback-survey", "en");
        assertThat(survey.substring(survey.indexOf("What is excused here"), survey.indexOf("Element by element")))
                .contains(
                        "A case can end here without the customer having heard the outcome.",
                        "The customer was not asked and knows of no survey.",
                        "Show on the diagram")
                .satisfies(section -> assertThat(section.split("<li>", -1)).hasSize(1 + 5));
        assertThat(page("/studio/processes/feedback-survey", "pl"))
                .contains("Co jest tu usprawiedliwione", "Powód:")
                .doesNotContain("??");
        assertThat(page("/studio/processes/team-huddle", "en")).doesNotContain("What is excused here");
    }

    @Test
    void theListCostsTheSameHoweverMuchIsDrawn() {
        assertThat(statementsOfTheList()).isEqualTo(STATEMENTS);
        new TrialFamily().ship(heed, "first");
        assertThat(statementsOfTheList()).isEqualTo(STATEMENTS);
    }

    @Test
    void theListHasEverythingOnceAndAsItIsByItself() {
        var all = shelf.all(OWNER);
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all)
                .extracting(each -> each.artifact() + " " + each.key())
                .contains("PROCESS complaint-resolution", "DECISION gesture-budget", "FORM resolve-complaint")
                .doesNotHaveDuplicates();
        assertThat(all).contains(shelf.find(Artifact.DECISION, "gesture-budget", OWNER));
    }

    /** As the server counts them, on the connection of one transaction. */
    private int statementsOfTheList() {
        return transactions.execute(status -> {
            int before = questions();
            shelf.all(OWNER);
            return questions() - before - 1;
        });
    }

    private int questions() {
        return database.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    @Test
    void whereCasesStandIsCountedAndNothingIsSaidOfThem() throws Exception {
        var before = standing("resolveComplaint");
        var story = stories.acknowledged();

        assertThat(standing("resolveComplaint")).isEqualTo(before + 1);
        assertThat(cases.running())
                .anyMatch(each -> each.process().equals("complaint-resolution") && each.version() == 1);
        assertThat(page("/studio/processes/complaint-resolution", "en"))
                .contains(
                        "&quot;resolveComplaint&quot;:" + (before + 1),
                        "Sorts the complaint by the decision table",
                        "TriageComplaint",
                        "/studio/forms/resolve-complaint",
                        "/studio/decisions/complaint-triage",
                        "Task of a person")
                .doesNotContain(story.number().value(), "Maria", "??");
    }

    @Test
    void aCaseThatWaitsForItsFirstJobStandsThere() {
        var before = standing("acknowledgeComplaint");
        stories.reported();
        assertThat(standing("acknowledgeComplaint")).isEqualTo(before + 1);
    }

    @Test
    void aTableIsToldRowByRowAndAFormFieldByField() throws Exception {
        assertThat(page("/studio/decisions/gesture-budget", "en"))
                .contains("Authority of a manager: 2,000.", "the first that fits counts", "&lt;= 2000")
                .doesNotContain("??");
        assertThat(page("/studio/decisions/complaint-deadlines", "pl"))
                .contains("Termin ustawowy", "Wiersz po wierszu")
                .doesNotContain("??");
        assertThat(page("/studio/forms/resolve-complaint", "pl"))
                .contains("The problem in your own words", "wymagane", "Pole po polu")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/studio/processes/nothing",
                "/studio/processes/complaint-resolution?version=999",
                "/studio/processes/complaint-resolution?version=one",
                "/studio/processes/complaint-resolution/versions/0.bpmn",
                "/studio/processes/gesture-budget",
                "/studio/decisions/nothing",
                "/studio/decisions/gesture-budget/versions/99999999999.dmn",
                "/studio/forms/nothing",
                "/studio/forms/resolve-complaint/versions/x.form"
            })
    void whatIsNotThereIsSaidToBeNotThere(String path) throws Exception {
        web.perform(get(path).with(user("owner").roles("OWNER"))).andExpect(status().isNotFound());
    }

    private int standing(String element) {
        return cases.on("complaint-resolution", 1).stream()
                .filter(each -> each.element().equals(element))
                .mapToInt(Standing::cases)
                .sum();
    }

    private String page(String path, String language) throws Exception {
        return web.perform(get(path)
                        .header("Accept-Language", language)
                        .with(user("owner").roles("OWNER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
