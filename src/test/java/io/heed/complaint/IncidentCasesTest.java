package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.knowledge.KnownIssues;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** However many complaints meet an incident, each is linked and told, some at a time. */
@HeedTest
class IncidentCasesTest {

    @Autowired
    Cases cases;

    @Autowired
    IncidentCaseMapper mapper;

    @Autowired
    IncidentRests rests;

    @Autowired
    ComplaintIntake intake;

    @Autowired
    KnownIssues issues;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    @Test
    void allWhoComplainedBeforeAreLinkedAndAllAreToldTheEndOnce() {
        var complaints = complaints();
        long issue = issue();
        join(issue);
        assertThat(linkedTo(issue)).hasSize(2);
        rests.look();
        assertThat(linkedTo(issue)).containsExactlyInAnyOrderElementsOf(complaints);
        assertThat(recorded("IncidentStatusTold", complaints)).isEqualTo(5);

        transaction.executeWithoutResult(status -> some().over(issue));
        assertThat(recorded("IncidentOver", complaints)).isEqualTo(2);
        rests.look();
        rests.look();
        assertThat(recorded("IncidentOver", complaints)).isEqualTo(5);
        assertThat(mapper.withRest()).doesNotContain(issue);
    }

    @Test
    void nobodyIsLinkedToAnIncidentThatIsOverMeanwhile() {
        complaints();
        long issue = issue();
        join(issue);
        transaction.executeWithoutResult(status -> some().over(issue));
        rests.look();
        var linked = linkedTo(issue);
        assertThat(linked).hasSize(2);
        assertThat(recorded("IncidentOver", linked)).isEqualTo(2);
    }

    private void join(long issue) {
        var since = clock.instant().minus(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> some().join(issue, "electricity", "east", since));
    }

    /** Two at a time. */
    private IncidentCases some() {
        return new IncidentCases(cases, mapper, 2);
    }

    private long issue() {
        return issues.open(
                "electricity", "east", new KnownIssues.Words("No power", "Nie ma prądu", "We know.", "Wiemy."));
    }

    private List<CaseNumber> complaints() {
        rows.sql("UPDATE complaint SET known_issue = -1 WHERE product = 'electricity' AND region = 'east'"
                        + " AND known_issue IS NULL")
                .update();
        return Stream.generate(this::complaint).limit(5).toList();
    }

    private CaseNumber complaint() {
        var customer = new Submission.CustomerDetails(
                "Ewa Mazur", UUID.randomUUID() + "@example.org", null, Locale.ENGLISH, "Europe/London");
        var submission = new Submission("web", customer, "electricity", "east", "UK", "It is dark.", null, false);
        return intake.receive(UUID.randomUUID().toString(), submission, List.of())
                .caseNumber();
    }

    private List<CaseNumber> linkedTo(long issue) {
        return rows
                .sql("SELECT case_number FROM complaint WHERE known_issue = ?")
                .param(issue)
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    private int recorded(String event, List<CaseNumber> about) {
        return rows.sql("SELECT COUNT(*) FROM audit_record WHERE event = :event AND case_number IN (:about)")
                .param("event", event)
                .param("about", about.stream().map(CaseNumber::value).toList())
                .query(Integer.class)
                .single();
    }
}
