package io.heed.complaint.web;

import static io.heed.complaint.web.ComplaintApiTest.assertRefused;
import static io.heed.complaint.web.ComplaintApiTest.names;
import static io.heed.complaint.web.ComplaintApiTest.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.complaint.web.Caller.Answer;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A case for its customer over HTTP: what the link opens, and what it does in which stage. */
@HeedTest
class CustomerCaseApiTest {

    private static final int ROUNDS = 25;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    Caller customer;

    @BeforeEach
    void comeFromSomewhereElse() {
        customer = Caller.stranger(web);
    }

    @Test
    void theCustomerSeesTheStageAndDatesThatStaffSee() {
        var complaint = story.acknowledged();
        var seen = show(complaint);
        var byStaff = customer.as(story.actor("manager")).read(complaint.number());

        assertThat(seen.status()).isEqualTo(200);
        assertThat(names(seen.json()))
                .contains("caseNumber", "stage", "owner", "receivedAt", "answerBy", "question", "timeline");
        assertThat(seen.json().path("stage")).isEqualTo(byStaff.json().path("stage"));
        assertThat(seen.json().path("answerBy")).isEqualTo(byStaff.json().path("answerBy"));
        assertThat(seen.text()).doesNotContain("severity", "Severity", "emotion", "team ");
    }

    @Test
    void aLinkThatManyWriteByIsAskedToWaitAndCanStillBeRead() {
        var complaint = story.acknowledged();
        var replies = "/api/cases/" + complaint.token() + "/replies";
        Answer answer = null;
        for (var i = 0; i < 70 && (answer == null || answer.status() != 429); i++) {
            answer = Caller.stranger(web).post(replies, Map.of("text", " "));
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(show(complaint).status()).isEqualTo(200);
        var another = "/api/cases/" + story.acknowledged().token() + "/replies";
        assertThat(customer.post(another, Map.of("text", "Hello")).status()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "HD-000142-8",
                "%C5%BC%C3%B3%C5%82%C4%87",
                "%F0%9F%98%9E",
                "'%20OR%201=1",
                "..",
                "x%00y"
            })
    void aLinkOfNobodyOpensNothing(String token) {
        var nothing = customer.get("/api/cases/AAAAAAAAAAAAAAAAAAAAAB");
        assertThat(nothing.status()).isEqualTo(404);
        for (var answer : List.of(
                customer.get("/api/cases/" + token),
                customer.post("/api/cases/" + token + "/replies", Map.of("text", "Hello")),
                customer.post("/api/cases/" + token + "/confirmation", Map.of("fixed", true)),
                customer.post("/api/cases/" + token + "/withdrawal", null),
                customer.post("/api/cases/" + token + "/reopening", Map.of("text", "Hello")))) {
            assertThat(answer.status()).as(token).isIn(404, 400, 401, 405);
            if (answer.status() == 404) {
                assertThat(answer.text()).isEqualTo(nothing.text());
            }
        }
    }

    @Test
    void theCustomerWritesAndItIsKeptAsSent() {
        var complaint = story.acknowledged();
        var words = "Wciąż nic 😞 מחכה 还在等 \n\t\"<b>\"";
        assertThat(post(complaint, "/replies", Map.of("text", words)).status()).isEqualTo(204);
        assertThat(messages(complaint, "CUSTOMER")).containsExactly(words);

        assertRefused(post(complaint, "/replies", Map.of()), "text");
        assertRefused(post(complaint, "/replies", Map.of("text", " ")), "text");
        assertRefused(post(complaint, "/replies", Map.of("text", "a\0b")), "text");
        assertRefused(post(complaint, "/replies", Map.of("text", "x".repeat(20_001))), "text");
        assertRefused(post(complaint, "/replies", Map.of("text", 5)), "text");
        assertRefused(post(complaint, "/replies", Map.of("word", "a")), "word");
        assertThat(messages(complaint, "CUSTOMER")).hasSize(1);
    }

    @Test
    void theWordOnTheFixIsNeededAndCountsOnce() {
        var complaint = story.answered();
        var missing = new LinkedHashMap<String, Object>();
        missing.put("fixed", null);
        assertRefused(post(complaint, "/confirmation", Map.of()), "fixed");
        assertRefused(post(complaint, "/confirmation", missing), "fixed");
        assertRefused(post(complaint, "/confirmation", Map.of("fixed", "yes")), "fixed");
        assertRefused(post(complaint, "/confirmation", Map.of("fixed", 1)), "fixed");
        assertRefused(post(complaint, "/confirmation", Map.of("fixed", true, "comment", "a\0b")), "comment");
        assertRefused(
                post(complaint, "/confirmation", Map.of("fixed", true, "comment", "x".repeat(20_001))), "comment");

        assertThat(post(complaint, "/confirmation", Map.of("fixed", true)).status())
                .isEqualTo(204);
        assertConflict(post(complaint, "/confirmation", Map.of("fixed", true)));
        assertConflict(post(complaint, "/confirmation", Map.of("fixed", false)));
        assertThat(show(complaint).json().path("closure").asText()).isEqualTo("CONFIRMED");
        assertThat(complaint.isEnded()).isTrue();
    }

    @Test
    void aLinkEndsWithTheTimeToOpenTheCaseAgain() {
        var complaint = story.answered();
        assertThat(post(complaint, "/confirmation", Map.of("fixed", true)).status())
                .isEqualTo(204);
        try {
            ClockUtil.setCurrentTime(Date.from(story.clock.instant().plus(Duration.ofDays(29))));
            assertThat(show(complaint).status()).isEqualTo(200);
            ClockUtil.setCurrentTime(Date.from(story.clock.instant().plus(Duration.ofDays(2))));
            assertThat(show(complaint).status()).isEqualTo(404);
            assertThat(post(complaint, "/replies", Map.of("text", "Hello?")).status())
                    .isEqualTo(404);
            assertThat(post(complaint, "/reopening", Map.of("text", "Hello?")).status())
                    .isEqualTo(404);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void theLinkOfAMergedCaseLastsAsLongAsItsParents() {
        var child = story.acknowledged();
        var parent = story.acknowledged();
        story.staff.merge(child.number(), parent.number(), story.actor("manager"));
        try {
            ClockUtil.setCurrentTime(Date.from(story.clock.instant().plus(Duration.ofDays(40))));
            assertThat(show(child).status()).isEqualTo(200);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void ofTwoConfirmationsAtOnceOneCounts() throws Exception {
        var complaint = story.answered();
        var answers = together(4, i -> () -> post(complaint, "/confirmation", Map.of("fixed", i % 2 == 0)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).containsOnly(204, 409);
    }

    @Test
    void aRejectedFixGoesBackToItsOwner() {
        var complaint = story.answered();
        assertThat(post(complaint, "/confirmation", Map.of("fixed", false, "comment", "Still broken."))
                        .status())
                .isEqualTo(204);
        assertThat(messages(complaint, "REJECTION")).containsExactly("Still broken.");
        assertThat(complaint.task("resolveComplaint").assignee()).isNotNull();
        assertConflict(post(complaint, "/confirmation", Map.of("fixed", false)));
    }

    @Test
    void whatDoesNotFitTheStageIsSaidInPlainWords() {
        var open = story.acknowledged();
        assertConflict(post(open, "/confirmation", Map.of("fixed", true)));
        assertThat(assertConflict(post(open, "/reopening", Map.of("text", "Again"))))
                .contains("open");

        assertThat(post(open, "/withdrawal", null).status()).isEqualTo(204);
        assertThat(assertConflict(post(open, "/withdrawal", null))).contains("closed");
        assertConflict(post(open, "/confirmation", Map.of("fixed", true)));
        assertThat(show(open).json().path("closure").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoWithdrewMayThinkBetterOfIt() {
        var complaint = story.acknowledged();
        assertThat(post(complaint, "/withdrawal", null).status()).isEqualTo(204);

        assertThat(post(complaint, "/replies", Map.of("text", "It broke once more, please go on."))
                        .status())
                .isEqualTo(204);

        assertThat(show(complaint).json().path("closure").isNull()).isTrue();
    }

    @Test
    void aClosedCaseIsOpenedAgainUnderItsNumberOnce() throws Exception {
        var complaint = story.answered();
        post(complaint, "/confirmation", Map.of("fixed", true));
        assertRefused(post(complaint, "/reopening", Map.of()), "text");
        assertRefused(post(complaint, "/reopening", Map.of("text", "a\0")), "text");

        var answers = together(4, i -> () -> post(complaint, "/reopening", Map.of("text", "Broken again.")));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        var opened = answers.stream()
                .filter(each -> each.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(opened.caseNumber()).isEqualTo(complaint.number());
        assertThat(opened.json().path("answerBy").asText()).isNotBlank();
        assertThat(show(complaint).json().path("stage").asText()).isEqualTo("RECEIVED");
        assertThat(messages(complaint, "CUSTOMER")).containsExactly("Broken again.");
    }

    @Test
    void aWithdrawalCanOvertakeTheAcknowledgement() {
        var complaint = story.reported();
        assertThat(post(complaint, "/withdrawal", null).status()).isEqualTo(204);
        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed()).contains("complaintWithdrawn");
    }

    /** A reply and the question it answers, in the same moment: whoever is first, it appears once and nobody waits for it. */
    @Test
    void aReplyInTheSecondTheQuestionIsSentIsNotWaitedFor() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var complaint = story.acknowledged();
            var task = complaint.task("resolveComplaint");
            var owner = customer.as(story.actor(task.assignee()));
            var answers = together(
                    2,
                    i -> () -> i == 0
                            ? post(complaint, "/replies", Map.of("text", "I am at home on Saturday."))
                            : owner.post("/api/tasks/" + task.taskId() + "/completion", Story.question()));

            assertThat(answers.get(0).status())
                    .as("round %s: %s", round, answers)
                    .isEqualTo(204);
            if (answers.get(1).status() == 409) {
                answers.set(1, owner.post("/api/tasks/" + task.taskId() + "/completion", Story.question()));
            }
            assertThat(answers.get(1).status())
                    .as("round %s: %s", round, answers)
                    .isEqualTo(204);
            assertThat(words(complaint, "I am at home on Saturday."))
                    .as("round %s", round)
                    .isEqualTo(1);
            assertThat(show(complaint).json().path("question").isNull())
                    .as("round %s: the case waits for an answer it has", round)
                    .isTrue();
            assertThat(complaint.task("resolveComplaint").taskId()).isNotEqualTo(task.taskId());
        }
    }

    private Answer show(Story.Case complaint) {
        return customer.get("/api/cases/" + complaint.token());
    }

    private Answer post(Story.Case complaint, String path, Object body) {
        return customer.post("/api/cases/" + complaint.token() + path, body);
    }

    private static String assertConflict(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        var detail = answer.json().path("detail").asText();
        assertThat(detail).isNotBlank().doesNotContain("Exception", "{", "null");
        return detail;
    }

    private List<String> messages(Story.Case complaint, String kind) {
        return jdbc.sql("SELECT body FROM case_message WHERE case_number = ? AND kind = ? ORDER BY id")
                .param(complaint.number().value())
                .param(kind)
                .query(String.class)
                .list();
    }

    private int words(Story.Case complaint, String text) {
        return jdbc.sql("SELECT COUNT(*) FROM case_message WHERE case_number = ? AND body = ?")
                .param(complaint.number().value())
                .param(text)
                .query(Integer.class)
                .single();
    }
}
