package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.DeploymentGate;
import io.heed.engine.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A diagram that runs no foreign code and would still lose cases, open some by itself, or go round for ever. */
@HeedTest
class LostCasesTest {

    private static final String FILE = "processes/feedback/team-huddle.bpmn";
    private static final String DUE =
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${promises.due(execution,'HUDDLE')}</bpmn:timeDate>";
    private static final String BEGUN = "<bpmn:outgoing>huddleCalledToGatherVoices</bpmn:outgoing>";

    @Autowired
    private DeploymentGate gate;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2W",
                "pt30m",
                "P+1D",
                "P1DT+2H",
                "PT0.5S",
                "P1DT",
                "PT1,5S",
                "P1.5D",
                "PT-1S",
                "P",
                "PT0S",
                "P11Y",
                "${'PT0S'}",
                "${1}",
                "${promises.due(execution,'HUDDLE')}"
            })
    void aDurationIsOneThatTheEngineCanRead(String duration) {
        assertThat(rules(DUE, time("timeDuration", duration))).containsExactly("no-duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/PT0S", "R0/PT1M", "R000/PT1M", "R3/P2W", "R3/pt1m", "0 0 * * * ?", "${'R/PT1S'}"})
    void aCycleComesRoundAtLeastOnceAndNotAtOnce(String cycle) {
        assertThat(rules(DUE, time("timeCycle", cycle))).containsExactly("no-cycle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${null}",
                "${''}",
                "${1}",
                "${true}",
                "${'soon'}",
                "${staffing.team(execution)}",
                "9999-12-31T23:59:59Z",
                "+999999-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "2027-02-30T00:00:00Z",
                "2027-01-01T00:00:00",
                "2027-01-01T00:00:00+01:00[Europe/Warsaw]"
            })
    void aDateIsOneOfThisCenturyOrAskedOfThePromises(String date) {
        assertThat(rules(DUE, time("timeDate", date))).containsExactly("no-moment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "PT4H", "P1Y2M3DT4H5M6S"})
    void aProperTimeIsTaken(String duration) {
        assertThat(rules(DUE, time("timeDuration", duration))).isEmpty();
        assertThat(rules(DUE, time("timeDate", "2027-01-31T09:00:00+01:00"))).isEmpty();
        assertThat(rules(DUE, time("timeCycle", "R3/PT10M"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${'yes'}", "${1}", "${null}", "${staffing.team(execution)}", "${voicesHeard ? 1 : true}"})
    void aConditionComesToYesOrNo(String condition) {
        assertThat(rules("${voicesHeard}", condition)).containsExactly("no-condition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${!voicesHeard}", "${voicesHeard and 1 lt 2}", "${empty voicesHeard}", "${(voicesHeard)}"})
    void whatComesToYesOrNoIsACondition(String condition) {
        assertThat(rules("${voicesHeard}", condition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${staffing.team(execution)} | ${promises.due(execution,'HUDDLE')} | no-people",
                "${staffing.team(execution)} | ${1} | no-people",
                "${gatherVoices} | ${assignOwner} | delegate-foreign",
                "sets\" value=\"voicesHeard | sets\" value=\"voicesHeard, execution, staffing | value-name",
                "default=\"anythingHeardNo\" | | flow-none-left",
                "sourceRef=\"anythingHeard\" targetRef=\"nothingHeard\" | sourceRef=\"anythingHeard\" targetRef=\"gatherVoices\" | round-without-wait"
            })
    void whatWouldStrandACaseIsRefused(String from, String to, String rule) {
        assertThat(rules(from, to == null ? "" : to)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"holdHuddle\" | id=\"holdMeeting\" | user-task-unknown",
                "id=\"holdHuddle\" | id=\"resolveComplaint\" | user-task-foreign",
                "camunda:formRef=\"hold-huddle\" camunda:formRefBinding=\"latest\" | | user-task-formless",
                "formRef=\"hold-huddle\" | formRef=\"resolve-complaint\" | user-task-form",
                "camunda:candidateGroups=\"${staffing.team(execution)}\" | | user-task-nobodys",
                "candidateGroups=\"${staffing.team(execution)}\" | candidateUsers=\"olek\" | user-task-nobodys"
            })
    void aTaskThatNobodyCanDoIsRefused(String from, String to, String rule) {
        assertThat(rules(from, to == null ? "" : to)).contains(rule);
    }

    @Test
    void whoDrewATaskThatNobodyKnowsIsToldOfThoseThatTheProcessHas() {
        var unknown = text().replace("\"holdHuddle\"", "\"holdMeeting\"").replace("hold-huddle", "coach");
        assertThat(gate.look(Map.of(FILE, unknown.getBytes(UTF_8))))
                .filteredOn(finding -> finding.rule().startsWith("user-task"))
                .allSatisfy(finding -> assertThat(finding.line()).isEqualTo(lineOf(unknown, "<bpmn:userTask")))
                .extracting(gate::sentence)
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains(
                                "“Hold huddle” (holdMeeting)",
                                "no user task called holdMeeting",
                                "process are holdHuddle."))
                .anySatisfy(
                        sentence -> assertThat(sentence).contains("The form of this task is hold-meeting; coach asks"));
    }

    private static int lineOf(String text, String first) {
        return text.substring(0, text.indexOf(first)).split("\n", -1).length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1000000}", "${5000*5000}", "${null}", "1000000"})
    void aTaskIsNotRepeatedMillionsOfTimes(String times) {
        var repeated = "<bpmn:multiInstanceLoopCharacteristics>" + time("loopCardinality", times)
                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";
        assertThat(rules("</bpmn:userTask>", repeated)).containsExactly("no-number");
    }

    @Test
    void noCaseBeginsByItselfBeforeAnybodyAgreed() {
        var everyMinute = "<bpmn:timerEventDefinition>" + time("timeCycle", "R/PT1M") + "</bpmn:timerEventDefinition>";
        assertThat(rules(BEGUN, BEGUN + everyMinute)).containsExactly("starts-by-itself");
    }

    @Test
    void aTimerWithoutATimeIsToldOfInItsOwnWords() {
        assertThat(rules(DUE, "")).containsExactly("timer-empty");
    }

    @Test
    void anEventWaitsForOneThing() {
        var message = "<bpmn:messageEventDefinition messageRef=\"more\" />";
        var twofold = text().replace("</bpmn:timerEventDefinition>", "</bpmn:timerEventDefinition>" + message)
                .replace("<bpmn:process ", "<bpmn:message id=\"more\" name=\"feedback.more\" /><bpmn:process ");
        assertThat(rules(twofold.getBytes(UTF_8))).contains("event-twofold");
    }

    @Test
    void theNewestDiagramDoesNotListenForMessagesThatBeginCases() {
        assertThat(runtime.createEventSubscriptionQuery().eventType("message").list())
                .noneMatch(each -> each.getProcessInstanceId() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-32BE"})
    void widerCharactersAreNotUtf8WithZerosBetween(String charset) {
        var undeclared = text().replace(" encoding=\"UTF-8\"", "");
        assertThat(rules(undeclared.getBytes(Charset.forName(charset)))).containsExactly("xml-encoding");
    }

    @ParameterizedTest
    @CsvSource({"encoding=\"UTF-8\",encoding=\"IBM850\",xml-encoding", "version=\"1.0\",version=\"1.1\",xml-version"})
    void whatAFileSaysOfItselfIsReadToItsEnd(String from, String to, String rule) {
        var far = text().replaceFirst("<\\?xml ", "<?xml " + " ".repeat(400)).replace(from, to);
        assertThat(rules(far.getBytes(UTF_8))).containsExactly(rule);
    }

    private List<String> rules(String from, String to) {
        assertThat(text()).contains(from);
        return rules(text().replace(from, to).getBytes(UTF_8));
    }

    private List<String> rules(byte[] diagram) {
        return gate.look(Map.of(FILE, diagram)).stream().map(Finding::rule).toList();
    }

    private static String text() {
        try {
            return Files.readString(Path.of(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String time(String element, String text) {
        return "<bpmn:%1$s xsi:type=\"bpmn:tFormalExpression\">%2$s</bpmn:%1$s>".formatted(element, text);
    }
}
