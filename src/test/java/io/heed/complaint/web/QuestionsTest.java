package io.heed.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.desk.TaskWork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A question is answered by what the customer wrote after whoever asks has looked, not by what lay before them. */
@HeedTest
class QuestionsTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    @Autowired
    TaskWork work;

    Caller address;

    @BeforeEach
    void comeFromSomewhereElse() {
        address = Caller.stranger(web);
    }

    @Test
    void wordsThatWereThereBeforeTheTaskAreNoAnswer() {
        var complaint = story.reported();
        write(complaint, "I forgot to say: it was the second time.");
        complaint.runJob("acknowledgeComplaint");

        ask(complaint);

        assertThat(waits(complaint)).isTrue();
    }

    @Test
    void wordsThatTheHandlerReadOverTheApiAreNoAnswer() {
        var complaint = story.acknowledged();
        write(complaint, "It was the second time.");
        read(complaint, complaint.task("resolveComplaint").assignee());

        ask(complaint);

        assertThat(waits(complaint)).isTrue();
    }

    @Test
    void wordsReadByWhoTookTheTaskOverAreNoAnswer() {
        var complaint = story.acknowledged();
        write(complaint, "It was the second time.");
        work.takeOver(complaint.task("resolveComplaint").taskId(), story.actor("lead"));
        assertThat(complaint.task("resolveComplaint").assignee()).isEqualTo("lead");
        read(complaint, "lead");

        ask(complaint);

        assertThat(waits(complaint)).isTrue();
    }

    @Test
    void wordsThatCameAfterTheHandlersLookAreAnAnswer() {
        var complaint = story.acknowledged();
        read(complaint, complaint.task("resolveComplaint").assignee());
        write(complaint, "Saturday would suit us.");

        ask(complaint);

        assertThat(waits(complaint)).isFalse();
    }

    @Test
    void aColleaguesLookLeavesTheWordsUnread() {
        var complaint = story.acknowledged();
        write(complaint, "Saturday would suit us.");
        var colleague = complaint.task("resolveComplaint").assignee().equals("agent") ? "agent2" : "agent";
        read(complaint, colleague);
        read(complaint, "manager");

        ask(complaint);

        assertThat(waits(complaint)).isFalse();
    }

    @Test
    void wordsThatAnsweredOneQuestionDoNotAnswerTheNext() {
        var complaint = story.acknowledged();
        write(complaint, "Saturday would suit us.");
        ask(complaint);
        assertThat(waits(complaint)).isFalse();

        ask(complaint);

        assertThat(waits(complaint)).isTrue();
    }

    private void write(Story.Case complaint, String words) {
        story.customer.write(complaint.token(), words, List.of());
    }

    private void read(Story.Case complaint, String username) {
        var answer = address.as(story.actor(username)).read(complaint.number());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void ask(Story.Case complaint) {
        var task = complaint.task("resolveComplaint");
        var answer = address.as(story.actor(task.assignee()))
                .post("/api/tasks/" + task.taskId() + "/completion", Story.question());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private boolean waits(Story.Case complaint) {
        return jdbc.sql("SELECT COUNT(*) FROM case_question WHERE case_number = ? AND settled_at IS NULL")
                        .param(complaint.number().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
