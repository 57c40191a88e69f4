package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.Closure;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is called after a complaint, and who is not. */
@HeedTest
class CareAfterComplaintsTest {

    @Autowired
    Story story;

    @Autowired
    CareCalls calls;

    @Autowired
    Frictions frictions;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void afterABadOneThatEndedInSilenceSomebodyCallsSomeBusinessDaysLater() {
        var call = callAbout(closedInSilence("CRITICAL"));

        assertThat(calls.get(call).reason()).isEqualTo(CareCall.Reason.BAD_EXPERIENCE);
        assertThat(calls.get(call).notBefore()).isAfter(clock.instant().plus(Duration.ofDays(2)));
        assertThat(calls.weigh(call)).isTrue();
    }

    @Test
    void afterAnOrdinaryOneNobodyCalls() {
        assertThat(callAbout(closedInSilence("NORMAL"))).isNull();
    }

    @Test
    void whoeverSaysThatItIsFixedIsNotCalled() {
        var complaint = answered("CRITICAL");
        story.customer.judge(complaint.token(), true, null);

        assertThat(closureOf(complaint)).isEqualTo(Closure.CONFIRMED);
        assertThat(callAbout(complaint)).isNull();
    }

    @Test
    void whoeverHasWithdrawnIsNotCalled() {
        var complaint = answered("CRITICAL");
        story.customer.withdraw(complaint.token());

        assertThat(closureOf(complaint)).isEqualTo(Closure.WITHDRAWN);
        assertThat(callAbout(complaint)).isNull();
    }

    @Test
    void whoeverHasOpenedItAgainIsNotCalledAboutHowItEnded() {
        var complaint = closedInSilence("CRITICAL");
        var call = callAbout(complaint);
        story.customer.reopen(complaint.token(), "It broke again, on the very next day.");

        assertThat(calls.weigh(call)).isFalse();
        assertThat(calls.get(call).outcome()).isEqualTo(CareCall.Outcome.NOT_NEEDED);
        assertThat(frictions.level(customerOf(complaint.number()))).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whoeverSaysAfterAllThatItIsFixedIsNotCalled() {
        var complaint = closedInSilence("CRITICAL");
        var call = callAbout(complaint);
        rows.sql("UPDATE complaint SET closure = 'CONFIRMED' WHERE case_number = ?")
                .param(complaint.number().value())
                .update();

        assertThat(calls.weigh(call)).isFalse();
    }

    @Test
    void whoeverHasNoNumberIsNotCalled() {
        var complaint = story.answered();
        severity(complaint, "CRITICAL");
        complaint.fireTimer("verdictDue");

        assertThat(callAbout(complaint)).isNull();
    }

    @Test
    void aPromiseThatIsPutOffIsAnAnnoyance() {
        var complaint = story.acknowledged();
        complaint.fireTimer("admissionDue");

        assertThat(frictions.level(customerOf(complaint.number()))).isGreaterThanOrEqualTo(2.9);
    }

    private Story.Case closedInSilence(String severity) {
        var complaint = answered(severity);
        complaint.fireTimer("verdictDue");
        assertThat(closureOf(complaint)).isEqualTo(Closure.SILENCE);
        return complaint;
    }

    private Story.Case answered(String severity) {
        var complaint = story.answered();
        severity(complaint, severity);
        var phone =
                "+4862" + String.format("%07d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L));
        rows.sql("UPDATE customer SET phone = ? WHERE id = ?")
                .params(phone, customerOf(complaint.number()))
                .update();
        return complaint;
    }

    private void severity(Story.Case complaint, String severity) {
        rows.sql("UPDATE complaint SET severity = ? WHERE case_number = ?")
                .params(severity, complaint.number().value())
                .update();
    }

    private Closure closureOf(Story.Case complaint) {
        return rows.sql("SELECT closure FROM complaint WHERE case_number = ?")
                .param(complaint.number().value())
                .query((row, each) -> Closure.valueOf(row.getString(1)))
                .single();
    }

    private long customerOf(CaseNumber complaint) {
        return rows.sql("SELECT customer_id FROM complaint WHERE case_number = ?")
                .param(complaint.value())
                .query(Long.class)
                .single();
    }

    private CaseNumber callAbout(Story.Case complaint) {
        return rows.sql("SELECT number FROM care_call WHERE about = ?")
                .param(complaint.number().value())
                .query(String.class)
                .optional()
                .map(CaseNumber::new)
                .orElse(null);
    }
}
