package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version that would run, but not with the application that asks it. */
@HeedTest
class ContractsTest {

    private static final String BUDGET = "processes/complaint/gesture-budget.dmn";
    private static final String TRIAGE = "processes/complaint/complaint-triage.dmn";
    private static final String APPROVE = "forms/complaint/approve-gesture.form";
    private static final String RESOLVE = "forms/complaint/resolve-complaint.form";
    private static final String COMPLAINT = "processes/complaint/complaint-resolution.bpmn";

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private FindingSentences sentences;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"approver\" | name=\"agreedBy\" | decision-answer | has to answer approver, of the type string",
                "name=\"withinBudget\" typeRef=\"boolean\" | name=\"withinBudget\" typeRef=\"string\" | decision-answer | boolean",
                "hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" | decision-rows | COLLECT, and the application counts on FIRST",
                "<text>gesture</text> | <text>favour</text> | decision-asks | asks for favour, which nobody gives it. It is given gesture, role, amount",
                "<text>&lt;= 2000</text> | <text>&lt;= ceiling</text> | decision-asks | asks for ceiling"
            })
    void aTableAnswersAndAsksLikeTheOneThatTheApplicationKnows(String from, String to, String rule, String words)
            throws IOException {
        assertThat(look(BUDGET, from, to)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo("gesture-budget");
            assertThat(finding.line()).isPositive();
            assertThat(gate.sentence(finding)).contains(words);
        });
    }

    @Test
    void aColumnLessOrMoreAnswersAndOtherRowsAreTheOwnersToChange() throws IOException {
        assertThat(look(BUDGET, "&lt;= 2000", "&lt;= 2500")).isEmpty();
        assertThat(look(BUDGET, "if amount = null then 0 else amount", "amount"))
                .isEmpty();
        assertThat(look(BUDGET, "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")).isEmpty();
        assertThat(look(BUDGET, "<text>gesture</text>", "<text>role</text>")).isEmpty();
    }

    @Test
    void whatATableBelowGivesIsStillGiven() throws IOException {
        assertThat(look(TRIAGE, "<requiredDecision href=\"#customer-care\" />", ""))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"key\": \"reason\" | \"key\": \"why\" | form-answer | has to ask for reason with a textarea",
                "\"type\": \"textarea\" | \"type\": \"checkbox\" | form-answer | reason with a textarea",
                "\"key\": \"reason\", | \"key\": \"reason\", \"disabled\": true, | form-answer | can fill in",
                "\"required\": true, | | form-required | answer to reason",
                "\"key\": \"approved\", | \"key\": \"approved\", \"valuesKey\": \"answers\", | form-options | options called answers"
            })
    void aFormAsksForWhatItsTaskReads(String from, String to, String rule, String words) throws IOException {
        assertThat(look(APPROVE, from, to == null ? "" : to)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.line()).isPositive();
            assertThat(gate.sentence(finding)).contains(words);
        });
    }

    @Test
    void aFormMayAskForMoreAndInAnotherWay() throws IOException {
        assertThat(look(APPROVE, "\"type\": \"textarea\"", "\"type\": \"textfield\""))
                .isEmpty();
        assertThat(look(APPROVE, "\"type\": \"radio\"", "\"type\": \"select\"")).isEmpty();
        assertThat(
                        look(
                                RESOLVE,
                                "\"components\": [\n    {\n      \"label\": \"The problem\",",
                                "\"components\": [{\"type\": \"textfield\", \"id\": \"mood\", \"key\": \"mood\"}, {\"label\": \"Problem\","))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"maxLength\": 2000 | \"maxLength\": 2000, \"pattern\": \"(a+)+b\" | form-pattern",
                "\"maxLength\": 2000 | \"maxLength\": 2000, \"pattern\": \"[a-z]+\" |"
            })
    void aPatternIsDoneInAMoment(String from, String to, String rule) throws IOException {
        assertThat(look(APPROVE, from, to).stream().map(Finding::rule))
                .isEqualTo(Stream.ofNullable(rule).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "name=\"complaint.customer-wrote\",name=\"complaint.customer-called\",message-nobodys,complaint.customer-wrote",
        "\"fulfilRemedy\",\"checkBranch\",user-task-foreign,resolveComplaint"
    })
    void whoeverDrewWhatNobodyDoesIsToldWhatThereIs(String from, String to, String rule, String there)
            throws IOException {
        assertThat(look(COMPLAINT, from, to)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isNotEmpty();
            assertThat(finding.line()).isPositive();
            assertThat(gate.sentence(finding)).contains(there);
            assertThat(sentences.what(finding, new Locale("pl")))
                    .contains(there)
                    .isNotEqualTo(sentences.what(finding, Locale.ENGLISH));
        });
    }

    /** By this the gate tells which messages a process is sent. */
    @Test
    void everyMessageThatAShippedDiagramWaitsForIsOneThatAClassSends() throws IOException {
        var classes = new StringBuilder();
        try (var all = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                classes.append(Files.readString(file));
            }
        }
        try (var all = Files.walk(Path.of("processes"))) {
            for (var file :
                    all.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                var names = java.util.regex.Pattern.compile("<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map(each -> each.group(1))
                        .toList();
                assertThat(names).allSatisfy(name -> assertThat(classes).contains("\"" + name + "\""));
            }
        }
    }

    private List<Finding> look(String file, String from, String to) throws IOException {
        var text = Files.readString(Path.of(file));
        assertThat(text).contains(from);
        return gate.look(Map.of(file, text.replace(from, to).getBytes(UTF_8)));
    }
}
