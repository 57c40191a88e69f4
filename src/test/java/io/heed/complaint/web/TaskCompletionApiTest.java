package io.heed.complaint.web;

import static io.heed.complaint.web.ComplaintApiTest.assertRefused;
import static io.heed.complaint.web.ComplaintApiTest.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.complaint.web.Caller.Answer;
import io.heed.engine.WorkItem;
import io.heed.staff.Role;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Completing tasks over HTTP: once, by those they are for, with what the form allows. */
@HeedTest
class TaskCompletionApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    Caller address;

    @BeforeEach
    void comeFromSomewhereElse() {
        address = Caller.stranger(web);
    }

    @Test
    void aTaskCompletedTwiceIsCompletedOnce() {
        var complaint = story.acknowledged();
        var task = complaint.task("resolveComplaint");
        assertThat(complete(task, Story.decision()).status()).isEqualTo(204);
        var again = complete(task, Story.decision());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).isNotBlank().doesNotContain("Exception", "{");
        assertThat(answers(complaint)).isEqualTo(1);
    }

    @Test
    void ofParallelBrowsersOneWins() throws Exception {
        for (var round = 0; round < 8; round++) {
            var complaint = story.acknowledged();
            var task = complaint.task("resolveComplaint");
            var answers = together(4, i -> () -> complete(task, Story.decision()));
            assertThat(answers)
                    .extracting(Answer::status)
                    .as("round %s: %s", round, answers)
                    .containsOnlyOnce(204)
                    .containsOnly(204, 409);
            assertThat(answers(complaint)).isEqualTo(1);
        }
    }

    @Test
    void aClosedCaseHasNoTasksLeft() {
        var complaint = story.acknowledged();
        var task = complaint.task("resolveComplaint");
        story.customer.withdraw(complaint.token());
        var late = complete(task, Story.decision());
        assertThat(late.status()).isIn(404, 409);
        assertThat(late.text()).doesNotContain("Exception");
        assertThat(answers(complaint)).isZero();
    }

    @Test
    void anotherTeamsTaskIsAsIfItWereNotThere() {
        var task = story.acknowledged().task("resolveComplaint");
        for (var who : List.of(
                address.as(Role.AGENT, "branches"),
                address.as(Role.LEAD, "branches"),
                address.as(Role.BRANCH, "branches"))) {
            var theirs = who.post("/api/tasks/" + task.taskId() + "/completion", Story.decision());
            var nothing = who.post("/api/tasks/00000000-0000-0000-0000-000000000000/completion", Story.decision());
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.text()).isEqualTo(nothing.text());
            assertThat(who.get("/api/tasks").text()).doesNotContain(task.taskId());
            assertThat(who.get("/api/tasks?caseNumber=" + task.caseNumber()).text())
                    .doesNotContain(task.taskId());
        }
        var auditor = address.as(story.actor("auditor"));
        assertThat(auditor.post("/api/tasks/" + task.taskId() + "/completion", Story.decision())
                        .status())
                .isEqualTo(403);
        complete(task, Story.decision());
        var gone = address.as(Role.AGENT, "branches")
                .post("/api/tasks/" + task.taskId() + "/completion", Story.decision());
        assertThat(gone.status()).as("a task that is over and was never theirs").isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C5%BC", "%F0%9F%98%9E", "x", "'%20OR%201=1", "a%00b"})
    void aTaskIdOfNothingLeadsNowhere(String id) {
        var answer = address.as(story.actor("manager")).post("/api/tasks/" + id + "/completion", Story.decision());
        assertThat(answer.status()).as(answer.text()).isIn(404, 400);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("cause", "sunspots"),
                Arguments.of("cause", 1),
                Arguments.of("cause", List.of("other")),
                Arguments.of("nextStep", "shrug"),
                Arguments.of("outcome", "UPHELD"),
                Arguments.of("problem", "short"),
                Arguments.of("problem", "x".repeat(4_001)),
                Arguments.of("problem", "The engineer\0 never came."),
                Arguments.of("actionTaken", ""),
                Arguments.of("actionTaken", "Is there anything else I can do?"),
                Arguments.of("gesture", "car"),
                Arguments.of("amount", -1),
                Arguments.of("amount", 10_001),
                Arguments.of("amount", "25"),
                Arguments.of("amount", 1.005),
                Arguments.of("amount", BigInteger.TEN.pow(400)),
                Arguments.of("amount", true),
                Arguments.of("favourReason", "x".repeat(301)),
                Arguments.of("answer", null),
                Arguments.of("answer", "x".repeat(8_001)),
                Arguments.of("remedies", "soon"),
                Arguments.of("secondStage", true),
                Arguments.of("question2", "?"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void whatTheFormDoesNotAllowIsNamed(String field, Object value) {
        var complaint = story.acknowledged();
        var task = complaint.task("resolveComplaint");
        var data = Story.with(Story.decision(), "inFavour", field.equals("favourReason"));
        assertRefused(complete(task, Story.with(data, field, value)), field);
        assertThat(complaint.task("resolveComplaint").taskId()).isEqualTo(task.taskId());
        assertThat(answers(complaint)).isZero();
    }

    static Stream<Arguments> wrongRemedies() {
        return Stream.of(
                Arguments.of("remedies[0].due", List.of(Map.of("description", "Call back"))),
                Arguments.of("remedies[0].due", List.of(Map.of("description", "Call back", "due", "tomorrow"))),
                Arguments.of("remedies[0].due", List.of(Map.of("description", "Call back", "due", "2026-02-30"))),
                Arguments.of("remedies[0].description", List.of(Map.of("due", "2099-01-01"))),
                Arguments.of(
                        "remedies",
                        IntStream.range(0, 6)
                                .mapToObj(i -> Map.of("description", "Call back", "due", "2099-01-01"))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("wrongRemedies")
    void aRemedyNeedsWordsAndADay(String field, List<?> remedies) {
        var task = story.acknowledged().task("resolveComplaint");
        assertRefused(complete(task, Story.with(Story.decision(), "remedies", remedies)), field);
    }

    @Test
    void aRemedyInThePastIsRefused() {
        var task = story.acknowledged().task("resolveComplaint");
        var remedies = List.of(Map.of("description", "Call back", "due", "2001-01-01"));
        var answer = complete(task, Story.with(Story.decision(), "remedies", remedies));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields().get(0)).startsWith("remedies");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        var task = story.acknowledged().task("resolveComplaint");
        var data = new HashMap<String, Object>(Map.of("nextStep", "answer", "cause", "sunspots", "extra", 1));
        var answer = complete(task, data);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).contains("problem", "cause", "actionTaken", "answer", "extra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"problem\":1} x", "{\"problem\":\"a\",\"problem\":\"b\"}"})
    void whatIsNoFormIsRefused(String body) {
        var task = story.acknowledged().task("resolveComplaint");
        assertThat(address.as(story.actor(task.assignee()))
                        .post("/api/tasks/" + task.taskId() + "/completion", body)
                        .status())
                .isIn(400, 422);
    }

    private Answer complete(WorkItem task, Map<String, Object> data) {
        return address.as(story.actor(task.assignee())).post("/api/tasks/" + task.taskId() + "/completion", data);
    }

    private int answers(Story.Case complaint) {
        return jdbc.sql("SELECT COUNT(*) FROM notification WHERE case_number = ? AND kind = 'ANSWER'")
                .param(complaint.number().value())
                .query(Integer.class)
                .single();
    }
}
