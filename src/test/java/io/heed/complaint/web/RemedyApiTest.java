package io.heed.complaint.web;

import static io.heed.complaint.web.ComplaintApiTest.assertRefused;
import static io.heed.complaint.web.ComplaintApiTest.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.complaint.web.Caller.Answer;
import io.heed.engine.WorkItem;
import io.heed.staff.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Remedies reported as done over HTTP, by whoever did them without the task. */
@HeedTest
class RemedyApiTest {

    private static final Map<String, Object> NOTE = Map.of("note", "Refunded today, invoice 4711.");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    Caller agent;

    @BeforeEach
    void comeFromSomewhereElse() {
        agent = Caller.stranger(web).as(story.actor("agent"));
    }

    @Test
    void theLastRemedyReportedDoneEndsTheTracking() {
        var complaint = answeredWith("Refund September");
        var remedy = agent.read(complaint.number()).json().at("/remedies/0");
        assertThat(remedy.get("doneAt").isNull()).isTrue();

        var done = report(complaint, remedy.get("id").asText(), NOTE);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().get("description").asText()).isEqualTo("Refund September");
        assertThat(done.json().get("doneBy").asText()).isEqualTo("agent");
        assertThat(tasks(complaint)).isEmpty();
        assertThat(stage(complaint)).isEqualTo("ANSWERED");
        var again = report(complaint, remedy.get("id").asText(), Map.of("note", "Something else entirely."));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(agent.read(complaint.number()).json().at("/remedies/0"));
        assertThat(letters(complaint)).isEqualTo(1);
    }

    @Test
    void theTaskIsRenewedForWhatIsLeft() {
        var complaint = answeredWith("Refund September", "Send a new router");
        var before = complaint.task("fulfilRemedy").taskId();

        assertThat(report(complaint, id(complaint, 0), NOTE).status()).isEqualTo(200);

        assertThat(complaint.task("fulfilRemedy").taskId()).isNotEqualTo(before);
        assertThat(stage(complaint)).isEqualTo("REMEDY_OUTSTANDING");
        assertThat(report(complaint, id(complaint, 1), NOTE).status()).isEqualTo(200);
        assertThat(tasks(complaint)).isEmpty();
    }

    @Test
    void ofParallelReportsOneCounts() throws Exception {
        var complaint = answeredWith("Refund September");
        var id = id(complaint, 0);

        var answers = together(4, i -> () -> report(complaint, id, NOTE));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
        assertThat(letters(complaint)).isEqualTo(1);
        assertThat(stage(complaint)).isEqualTo("ANSWERED");
    }

    @Test
    void withoutSayingWhatWasDoneNothingIsDone() {
        var complaint = answeredWith("Refund September");
        var nothing = new HashMap<String, Object>();
        nothing.put("note", null);
        for (var body : Stream.concat(
                        Stream.of(nothing, new HashMap<String, Object>()),
                        Stream.of("", "   ", "done", "x".repeat(2_001), "refunded\0")
                                .map(text -> Map.of("note", text)))
                .toList()) {
            assertRefused(report(complaint, id(complaint, 0), body), "note");
        }
        assertThat(letters(complaint)).isZero();
        assertThat(complaint.task("fulfilRemedy")).isNotNull();
    }

    @Test
    void whatIsNotThereOrNotTheirsIsNotFound() {
        var complaint = answeredWith("Refund September");
        var other = answeredWith("Refund October");
        for (var nothing : List.of(id(other, 0), "0", "-1", "none", "99999999999999999999", "1.5")) {
            assertThat(report(complaint, nothing, NOTE).status()).as(nothing).isEqualTo(404);
        }
        var path = "/api/complaints/" + complaint.number() + "/remedies/" + id(complaint, 0) + "/completion";
        for (var who : List.of(agent.as(Role.AGENT, "branches"), agent.as(Role.BRANCH, "branches"))) {
            assertThat(who.post(path, NOTE).status()).isEqualTo(404);
        }
        assertThat(agent.as(story.actor("auditor")).post(path, NOTE).status()).isIn(403, 404);
        assertThat(Caller.stranger(web).post(path, NOTE).status()).isEqualTo(401);
        assertThat(letters(complaint)).isZero();
    }

    @Test
    void whatTheCustomerHasNotBeenPromisedYetIsNotDone() {
        var complaint = decidedWith(120, "Refund September");
        assertThat(complaint.task("approveGesture")).isNotNull();

        assertThat(report(complaint, id(complaint, 0), NOTE).status()).isEqualTo(409);

        assertThat(letters(complaint)).isZero();
    }

    private Story.Case answeredWith(String... remedies) {
        return decidedWith(25, remedies);
    }

    private Story.Case decidedWith(int amount, String... remedies) {
        var complaint = story.acknowledged();
        var day = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(3);
        var promised = Stream.of(remedies)
                .map(remedy -> Map.of("description", remedy, "due", day.toString()))
                .toList();
        complaint.complete(
                "resolveComplaint", Story.with(Story.with(Story.decision(), "amount", amount), "remedies", promised));
        return complaint;
    }

    private Answer report(Story.Case complaint, String id, Map<String, ?> body) {
        return agent.post("/api/complaints/" + complaint.number() + "/remedies/" + id + "/completion", body);
    }

    private String id(Story.Case complaint, int index) {
        return agent.read(complaint.number())
                .json()
                .at("/remedies/" + index + "/id")
                .asText();
    }

    private String stage(Story.Case complaint) {
        return agent.read(complaint.number()).json().get("stage").asText();
    }

    private List<String> tasks(Story.Case complaint) {
        return story.workItems.ofCase(complaint.number()).stream()
                .map(WorkItem::element)
                .toList();
    }

    private int letters(Story.Case complaint) {
        return jdbc.sql("SELECT COUNT(*) FROM notification WHERE case_number = ? AND kind = 'REMEDY_DONE'")
                .param(complaint.number().value())
                .query(Integer.class)
                .single();
    }
}
