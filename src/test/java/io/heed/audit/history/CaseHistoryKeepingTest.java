package io.heed.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history is made from what was committed, whenever that was, and says the same however often it is made. */
@HeedTest
class CaseHistoryKeepingTest {

    @Autowired
    private Story stories;

    @Autowired
    private CaseHistoryKeeping keeping;

    @Autowired
    private HistoryRebuild rebuild;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void aClosedComplaintIsFoundByWhoActedWhatWasDecidedAndWhereItHasBeen() {
        var story = stories.answered();
        stories.customer.judge(story.token(), true, null);
        keeping.catchUp();

        var number = story.number();
        assertThat(one("SELECT * FROM history_case WHERE number = ?", number))
                .containsEntry("kind", "HD")
                .containsEntry("product", "home-internet")
                .containsEntry("cause", "service-failure")
                .containsEntry("outcome", "UPHELD")
                .containsEntry("running", false)
                .doesNotContainEntry("closed_at", null)
                .doesNotContainEntry("customer_id", null);
        assertThat(names("SELECT username FROM history_person WHERE number = ?", number))
                .isNotEmpty()
                .doesNotContain("customer", "heed");
        assertThat(names(
                        "SELECT CONCAT(o.decision, ':', o.outcome) FROM history_decision d"
                                + " JOIN history_outcome o ON o.id = d.outcome WHERE d.number = ?",
                        number))
                .contains("HD-outcome:UPHELD", "HD-outcome:", "HD-closure:CONFIRMED", "complaint-triage:")
                .anyMatch(each -> each.startsWith("complaint-triage:severity="));
        assertThat(names(
                        "SELECT e.element FROM history_step s JOIN history_element e ON e.id = s.element"
                                + " WHERE s.number = ? AND e.process = 'complaint-resolution' AND NOT s.again",
                        number))
                .contains("", "complaintReceived", "resolveComplaint");
        assertThat(names(
                        "SELECT p.flows FROM history_run r JOIN history_path p ON p.id = r.path WHERE r.number = ?",
                        number))
                .hasSize(1);
    }

    @Test
    void makingItAgainChangesNothing() {
        var story = stories.answered();
        keeping.catchUp();
        var before = state();

        keeping.write(List.of(story.number()));

        assertThat(state()).isEqualTo(before);
        assertThat(keeping.lag().isNone()).isTrue();
    }

    @Test
    void makingAllOfItAnewChangesNothing() {
        rebuild.rebuild(); // the engine may have forgotten runs whose time is over, which are counted all the same
        stories.answered();
        keeping.catchUp();
        var before = state();

        assertThat(rebuild.rebuild()).isPositive();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whatCommitsAfterLaterRowsIsNotMissed() throws SQLException {
        var late = someNumber();
        var soon = someNumber();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute(record(late));
                jdbc.sql(record(soon)).update();
                keeping.catchUp();

                assertThat(names("SELECT number FROM history_case WHERE number = ?", soon))
                        .hasSize(1);
                assertThat(names("SELECT number FROM history_case WHERE number = ?", late))
                        .isEmpty();
            }
            slow.commit();
        }
        keeping.catchUp();

        assertThat(names("SELECT number FROM history_case WHERE number = ?", late))
                .hasSize(1);
        assertThat(names("SELECT username FROM history_person WHERE number = ?", late))
                .containsExactly("ann");
    }

    @Test
    void whileAnotherNodeIsAtItNothingIsDone() throws SQLException {
        var number = someNumber();
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("SELECT source FROM history_mark WHERE source = 'round' FOR UPDATE");
            }
            jdbc.sql(record(number)).update();

            assertThat(keeping.catchUp()).isZero();
            assertThat(keeping.lag().waiting()).isPositive();
            other.rollback();
        }
        assertThat(keeping.catchUp()).isPositive();
        assertThat(names("SELECT number FROM history_case WHERE number = ?", number))
                .hasSize(1);
    }

    private static CaseNumber someNumber() {
        return CaseNumber.of("ZZ", ThreadLocalRandom.current().nextLong(1_000_000, 900_000_000));
    }

    private static String record(CaseNumber number) {
        return "INSERT INTO audit_record (case_number, occurred_at, event, actor, facts) VALUES ('" + number
                + "', '2026-11-20 10:00:00', 'Received', 'ann', '{}')";
    }

    /** Everything but the numbers of ways, which are given anew. */
    private List<List<Map<String, Object>>> state() {
        return List.of(
                jdbc.sql("SELECT * FROM history_case ORDER BY number").query().listOfRows(),
                jdbc.sql("SELECT * FROM history_person ORDER BY number, username")
                        .query()
                        .listOfRows(),
                jdbc.sql("SELECT * FROM history_decision ORDER BY number, outcome")
                        .query()
                        .listOfRows(),
                jdbc.sql("SELECT number, element, version, visits, finished, millis FROM history_step"
                                + " ORDER BY number, element, version")
                        .query()
                        .listOfRows(),
                jdbc.sql("SELECT * FROM history_heat WHERE cases != 0 ORDER BY element, version, bucket")
                        .query()
                        .listOfRows(),
                jdbc.sql("SELECT process, version, digest, runs FROM history_path ORDER BY process, version, digest")
                        .query()
                        .listOfRows());
    }

    private Map<String, Object> one(String sql, CaseNumber number) {
        return jdbc.sql(sql).param(number.value()).query().singleRow();
    }

    private List<String> names(String sql, CaseNumber number) {
        return jdbc.sql(sql).param(number.value()).query(String.class).list();
    }
}
