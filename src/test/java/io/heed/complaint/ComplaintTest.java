package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void aComplaintIsAcknowledgedOnce() {
        var complaint = received();
        complaint.acknowledge(NOON);

        assertThatThrownBy(() -> complaint.acknowledge(NOON)).isInstanceOf(Conflict.class);
        assertThat(complaint.acknowledgedAt()).isEqualTo(NOON);
    }

    @Test
    void nobodyJudgesBeforeThereIsAnAnswer() {
        assertThatThrownBy(received()::confirmFix).isInstanceOf(Conflict.class);
        assertThatThrownBy(received()::rejectFix).isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstRejectionStaysWithTheOwnerAndTheSecondReachesTheSecondStage() {
        var complaint = answered();
        complaint.rejectFix();
        assertThat(complaint.isSecondStage()).isFalse();

        complaint.answer(NOON);
        complaint.awaitVerdict(NOON);
        complaint.rejectFix();
        assertThat(complaint.isSecondStage()).isTrue();
    }

    @Test
    void theAnswerOfTheSecondStageIsFinal() {
        var complaint = answered();
        complaint.rejectFix();
        complaint.answer(NOON);
        complaint.awaitVerdict(NOON);
        complaint.rejectFix();

        complaint.answer(NOON);
        complaint.close(NOON);

        assertThat(complaint.closure()).isEqualTo(Closure.FINAL_ANSWER);
    }

    @Test
    void aClosedCaseMayBeOpenedAgainForThirtyDays() {
        var complaint = answered();
        complaint.close(NOON);

        assertThat(complaint.mayReopen(NOON.plus(Duration.ofDays(30)).minusMillis(1)))
                .isTrue();
        assertThat(complaint.mayReopen(NOON.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void openingAgainKeepsTheNumberAndStartsTheNextPass() {
        var complaint = answered();
        complaint.close(NOON);

        complaint.reopen(NOON.plusSeconds(60));

        assertThat(complaint.pass()).isEqualTo(2);
        assertThat(complaint.round()).isEqualTo(1);
        assertThat(complaint.isOpen()).isTrue();
        assertThat(complaint.closure()).isNull();
    }

    @Test
    void aLaterTriageNeverMakesACaseLessSevere() {
        var complaint = received();
        complaint.triage(new Triage(Severity.HIGH, "billing", "billing", true, "ANGRY", false), null);
        complaint.triage(new Triage(Severity.LOW, "billing", "service", false, "CALM", false), null);

        assertThat(complaint.severity()).isEqualTo(Severity.HIGH);
        assertThat(complaint.team()).isEqualTo("billing");
        assertThat(complaint.vulnerable()).isTrue();
    }

    @Test
    void aWithdrawnCaseIsOverUnlessTheCustomerChangesTheirMind() {
        var complaint = answered();
        complaint.withdraw(NOON);

        assertThat(complaint.closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(complaint.mayReopen(NOON)).isTrue();
        assertThatThrownBy(() -> complaint.withdraw(NOON)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> complaint.answer(NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void aCaseIsNotMergedIntoItself() {
        var complaint = received();
        assertThatThrownBy(() -> complaint.mergeInto(complaint.caseNumber(), NOON))
                .isInstanceOf(Conflict.class);
    }

    private static Complaint received() {
        return Complaint.receive(
                CaseNumber.of(1),
                7,
                "hash",
                new Submission("web", null, "home-internet", null, "UK", "It broke.", null, false),
                NOON);
    }

    private static Complaint answered() {
        var complaint = received();
        complaint.acknowledge(NOON);
        complaint.answer(NOON);
        complaint.awaitVerdict(NOON);
        return complaint;
    }
}
