package io.heed.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.heed.HeedTest;
import io.heed.insight.Incident.First;
import io.heed.insight.Recovery.Measure;
import io.heed.insight.Recovery.Outcome;
import io.heed.shared.NotFound;
import io.heed.shared.statistics.Proportion;
import io.heed.shared.statistics.ProportionDifference;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Figures of May 2041, each computed by hand. */
@HeedTest
@Transactional
class InsightTest {

    private static final Actor OWNER = new Actor("owner", Role.OWNER, null);
    private static final Period MAY = new Period(LocalDate.of(2041, 5, 1), LocalDate.of(2041, 5, 31));

    @Autowired
    private Insight insight;

    @Autowired
    private JdbcClient jdbc;

    private InsightRows rows;

    @BeforeEach
    void inDecember() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2041-12-01T12:00:00Z")));
        rows = new InsightRows(jdbc);
        rows.nobodyElseHasAnything();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void whoKnewFirstIsTheFirstMessageAgainstTheFirstComplaint() {
        twoOutages();
        rows.planned(rows.outage("2041-05-12T10:00:00Z", rows.customer()));
        rows.outage("2041-06-01T00:00:00Z", rows.customer());

        var prevention = insight.of(MAY, OWNER).prevention();

        assertThat(prevention.incidents())
                .extracting(Incident::first, Incident::minutesAhead)
                .containsExactly(tuple(First.CUSTOMERS, -20L), tuple(First.WE, 30L));
        assertThat(prevention.medianMinutesAhead()).isEqualTo(5);
        assertThat(prevention.count(First.NOBODY)).isZero();
    }

    @Test
    void toldFirstIsWhoeverWasWrittenToBeforeTheyComplained() {
        twoOutages();

        var prevention = insight.of(MAY, OWNER).prevention();

        assertThat(prevention.toldFirst()).isEqualTo(4);
        assertThat(prevention.heard()).isEqualTo(6);
    }

    @Test
    void theSilentWhoAnsweredStandForTheOthersAndItIsSaidHowSureThatIs() {
        twoOutages();

        var silence = insight.of(MAY, OWNER).silence();

        assertThat(silence).isEqualTo(new SilenceEstimate(6, 5, 4, 2, 1, 2, 1, 1, Proportion.of(1, 2)));
        assertThat(silence.quiet()).isEqualTo(3);
        assertThat(silence.unprompted()).isEqualTo(3);
        // 1 of 2: 50 %, by Wilson 9.45 to 90.55 %; of three 1.5, 0.28 and 2.72.
        assertThat(silence.estimate()).isEqualTo(new SilenceEstimate.Estimate(2, 0, 3));
        assertThat(silence.most()).isEqualTo(2);
    }

    @Test
    void whereNobodyAnsweredNothingIsEstimated() {
        var quiet = rows.customer();
        var outage = rows.outage("2041-05-03T10:00:00Z", quiet);
        rows.told(outage, "2041-05-03T10:30:00Z", quiet);

        var silence = insight.of(MAY, OWNER).silence();

        assertThat(silence.problem()).isNull();
        assertThat(silence.estimate()).isNull();
        assertThat(silence.silent()).isEqualTo(1);
    }

    @Test
    void aComplaintCameBackWhenTheSameCustomerComplainedOfTheSameShortlyBefore() {
        var first = rows.customer("anna@figures.example");
        rows.complaint(first, "2041-04-20T10:00:00Z", "net", "billing");
        rows.complaint(first, "2041-05-05T10:00:00Z", "net", "billing");
        rows.complaint(first, "2041-05-06T10:00:00Z", "net", "delivery");
        rows.complaint(rows.customer("anna@figures.example"), "2041-05-20T10:00:00Z", "net", "billing");
        var other = rows.customer();
        rows.complaint(other, "2041-03-31T10:00:00Z", "net", "billing");
        rows.complaint(other, "2041-05-10T10:00:00Z", "net", "billing");
        rows.complaint(rows.customer(), "2041-05-11T10:00:00Z", null, null);

        assertThat(insight.of(MAY, OWNER).prevention().repeats()).isEqualTo(new Prevention.Repeats(5, 2, 30));
    }

    @Test
    void whatTellingSparedIsAddedUpOverWhatWasMeasuredAndNeverGuessed() {
        rows.measured(rows.outage("2041-05-03T10:00:00Z", 1), 100, 0.05, 0.01, 0.10);
        rows.measured(rows.outage("2041-05-04T10:00:00Z", 1), 200, 0.02, -0.01, 0.04);
        rows.measured(rows.outage("2041-05-05T10:00:00Z", 1), 500, null, null, null);
        rows.outage("2041-05-06T10:00:00Z", 1);

        var avoided = insight.of(MAY, OWNER).prevention().avoided();

        assertThat(avoided.measured()).extracting(Prevention.Measured::told).containsExactly(200, 100);
        assertThat(avoided.withoutGroup()).isEqualTo(1);
        assertThat(avoided.notYet()).isEqualTo(1);
        // 100 × 5 % + 200 × 2 %; 9 − √(4² + 6²) and 9 + √(5² + 4²).
        assertThat(avoided.contacts().value()).isCloseTo(9, within(1e-9));
        assertThat(avoided.contacts().low()).isCloseTo(9 - Math.sqrt(52), within(1e-9));
        assertThat(avoided.contacts().high()).isCloseTo(9 + Math.sqrt(41), within(1e-9));
    }

    @Test
    void withoutAnyGroupToCompareWithNothingWasMeasured() {
        rows.measured(rows.outage("2041-05-05T10:00:00Z", 1), 500, null, null, null);

        assertThat(insight.of(MAY, OWNER).prevention().avoided().contacts()).isNull();
    }

    @Test
    void whoStaysAndBuysAgainAfterAComplaintStandsBesideThoseWithout() {
        fourWithComplaints();
        fiveWithout();

        var recovery = insight.of(MAY, OWNER).recovery();

        assertThat(recovery.complainants()).isEqualTo(5);
        assertThat(recovery.tooEarly()).isZero();
        assertThat(recovery.others()).isEqualTo(5);
        var stay = comparison(recovery, Measure.STAY, Outcome.ALL);
        assertThat(stay.with()).isEqualTo(Proportion.of(2, 4));
        assertThat(stay.without()).isEqualTo(Proportion.of(3, 4));
        assertThat(stay.difference()).isEqualTo(ProportionDifference.of(2, 4, 3, 4));
        assertThat(comparison(recovery, Measure.STAY, Outcome.FIRST_TIME).with())
                .isEqualTo(Proportion.of(1, 2));
        assertThat(comparison(recovery, Measure.STAY, Outcome.REOPENED).with()).isEqualTo(Proportion.of(1, 1));
        assertThat(comparison(recovery, Measure.STAY, Outcome.SECOND_STAGE).with())
                .isEqualTo(Proportion.of(0, 1));
        var again = comparison(recovery, Measure.REPURCHASE, Outcome.ALL);
        assertThat(again.with()).isEqualTo(Proportion.of(1, 4));
        assertThat(again.without()).isEqualTo(Proportion.of(2, 5));
    }

    @Test
    void whoComplainedLatelyIsTooEarlyToTell() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2041-06-15T12:00:00Z")));
        fourWithComplaints();
        fiveWithout();

        var recovery = insight.of(MAY, OWNER).recovery();

        assertThat(recovery.tooEarly()).isEqualTo(recovery.complainants()).isEqualTo(5);
        assertThat(recovery.others()).isZero();
        assertThat(comparison(recovery, Measure.STAY, Outcome.ALL).difference()).isNull();
    }

    @Test
    void whoRefersUsIsReadFromSurveysWhereThereAreSome() {
        var pleased = rows.customer();
        var left = rows.customer();
        var other = rows.customer();
        rows.contract(other, null, null);
        rows.complaint(pleased, "2041-05-10T10:00:00Z", "net", "billing");
        rows.complaint(left, "2041-05-11T10:00:00Z", "net", "billing");
        jdbc.sql("CREATE TEMPORARY TABLE survey (customer_id BIGINT, measure VARCHAR(10), score INT,"
                        + " answered_at DATETIME(3))")
                .update();
        try {
            jdbc.sql("INSERT INTO survey VALUES (?, 'NPS', 9, '2041-06-01'), (?, 'NPS', 6, '2041-06-01'),"
                            + " (?, 'NPS', 10, '2041-01-01'), (?, 'CSAT', 5, '2041-06-02')")
                    .params(pleased, left, left, other)
                    .update();

            var recovery = insight.of(MAY, OWNER).recovery();

            assertThat(recovery.surveys()).isTrue();
            var refer = comparison(recovery, Measure.REFER, Outcome.ALL);
            assertThat(refer.with()).isEqualTo(Proportion.of(1, 2));
            assertThat(refer.without()).isNull();
        } finally {
            jdbc.sql("DROP TEMPORARY TABLE survey").update();
        }
    }

    @Test
    void whatItCostsToBeAskedIsContactsTimesOneAndGesturesAndReopenings() {
        var refunded = rows.complaint(rows.customer(), "2041-05-10T10:00:00Z", "net", "billing");
        rows.granted(refunded, "10.00", "EUR");
        var reopened = rows.complaint(rows.customer(), "2041-05-11T10:00:00Z", "net", "billing");
        rows.reopened(reopened);
        rows.granted(reopened, "7.50", "EUR");
        rows.granted(reopened, "-7.50", "EUR");
        rows.granted(reopened, "20.00", "PLN");
        rows.complaint(rows.customer(), "2041-06-01T00:00:00Z", "net", "billing");

        var cost = insight.of(new Period(MAY.first(), LocalDate.of(2041, 6, 30)), OWNER)
                .reactive();

        assertThat(cost.costPerContact()).isEqualByComparingTo("8");
        assertThat(cost.months())
                .containsExactly(
                        new ReactiveCost.Month(LocalDate.of(2041, 5, 1), 2, 1, money("24.00"), money("10.00")),
                        new ReactiveCost.Month(LocalDate.of(2041, 6, 1), 1, 0, money("8.00"), money("0.00")));
        assertThat(cost.sum().total()).isEqualByComparingTo("42");
        assertThat(cost.elsewhere()).containsExactly(new ReactiveCost.OtherMoney(money("20.00"), "PLN"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "BRANCH", "ADMIN"})
    void whoeverDoesNotAnswerForTheFiguresHasNone(Role role) {
        var who = new Actor("somebody", role, "service");

        assertThatThrownBy(() -> insight.of(MAY, who)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> insight.today(who)).isInstanceOf(NotFound.class);
    }

    /** In the first we were 30 minutes ahead, in the second 20 minutes late; one of the silent says yes, one no, one nothing. */
    private void twoOutages() {
        var late = rows.customer();
        var yes = rows.customer();
        var no = rows.customer();
        var first = rows.outage("2041-05-10T09:55:00Z", late, yes, no);
        rows.told(first, "2041-05-10T10:00:00Z", late, yes, no);
        rows.complained(first, "2041-05-10T10:30:00Z", late);
        rows.complained(first, "2041-05-10T10:45:00Z", rows.customer());
        rows.asked(first, "2041-05-11T10:00:00Z", yes, no);
        rows.answered(first, "2041-05-11T11:00:00Z", "YES", yes);
        rows.answered(first, "2041-05-11T12:00:00Z", "NO", no);
        var early = rows.customer();
        var silent = rows.customer();
        var second = rows.outage("2041-05-11T08:00:00Z", early, silent);
        rows.complained(second, "2041-05-11T09:00:00Z", early);
        rows.told(second, "2041-05-11T09:20:00Z", early, silent);
    }

    /** And one more of whom we know nothing else, and one merged. */
    private void fourWithComplaints() {
        var stays = rows.customer();
        rows.contract(stays, "2030-01-01", null);
        rows.contract(stays, "2041-06-15", null);
        rows.complaint(stays, "2041-05-10T10:00:00Z", "net", "billing");
        rows.complaint(stays, "2041-05-20T10:00:00Z", "net", "delivery");
        var left = rows.customer();
        rows.contract(left, null, "2041-06-30");
        rows.complaint(left, "2041-05-10T11:00:00Z", "net", "billing");
        rows.customer("bo@figures.example");
        var same = rows.customer("bo@figures.example");
        rows.contract(same, null, "2042-01-01");
        rows.reopened(rows.complaint(rows.customer("bo@figures.example"), "2041-05-11T10:00:00Z", "net", "billing"));
        var leftToo = rows.customer();
        rows.contract(leftToo, null, "2041-05-31");
        rows.decidedBySomebodyElse(rows.complaint(leftToo, "2041-05-12T10:00:00Z", "net", "billing"));
        rows.complaint(rows.customer(), "2041-05-13T10:00:00Z", "net", "billing");
        rows.merged(rows.complaint(rows.customer(), "2041-05-14T10:00:00Z", "net", "billing"));
    }

    /** Three stay, one of them with another contract; one leaves, one orders again. */
    private void fiveWithout() {
        rows.contract(rows.customer(), "2030-01-01", null);
        rows.contract(rows.customer(), null, "2041-08-29");
        var another = rows.customer();
        rows.contract(another, "2030-01-01", null);
        rows.contract(another, "2041-06-20", null);
        rows.contract(rows.customer(), "2030-01-01", "2041-06-02");
        var orders = rows.customer();
        rows.order(orders, "DELIVERED", "2041-01-10T10:00:00Z");
        rows.order(orders, "PLACED", "2041-06-10T10:00:00Z");
        var complainsLater = rows.customer();
        rows.contract(complainsLater, null, null);
        rows.complaint(complainsLater, "2041-06-01T10:00:00Z", "net", "billing");
    }

    private static Recovery.Comparison comparison(Recovery recovery, Measure measure, Outcome outcome) {
        return recovery.comparisons().stream()
                .filter(each -> each.measure() == measure && each.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
