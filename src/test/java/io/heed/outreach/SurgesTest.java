package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A surge in our own complaints: found within the hour, told once, over when two days are as they were. */
@HeedTest
@Transactional
class SurgesTest {

    private static final Instant NOW = Instant.parse("2040-06-15T10:05:00Z");

    @Autowired
    private Surges surges;

    @Autowired
    private ScriptedSignals signals;

    @Autowired
    private JdbcClient jdbc;

    private final String cause = UUID.randomUUID().toString();
    private long customer = 1L << 40;
    private long number = 8_000_000;

    @BeforeEach
    void fourQuietWeeks() {
        go(NOW);
        complain(NOW.minus(Duration.ofDays(60)), 1);
        for (int week = 1; week <= 4; week++) {
            complain(NOW.minus(Duration.ofDays(7L * week)).minus(Duration.ofHours(3)), 2);
        }
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void asManyAsUsualAreNoSurge() {
        complain(NOW.minus(Duration.ofHours(2)), 4);

        assertThat(surges.look()).isZero();
    }

    @Test
    void manyMoreThanUsualAreASurgeAndToldOnce() {
        complain(NOW.minus(Duration.ofHours(2)), 30);

        assertThat(surges.look()).isEqualTo(1);
        go(NOW.plus(Duration.ofHours(1)));
        assertThat(surges.look()).isZero();

        assertThat(heard())
                .singleElement()
                .returns(SignalKind.COMPLAINT_SURGE, Signal::kind)
                .returns(SignalPhase.RAISED, Signal::phase)
                .returns("flights", Signal::product)
                .returns("north", Signal::region)
                .returns(
                        "More complaints than usual: Flights, " + cause + ", North (30 in a day, usually 2)",
                        Signal::title)
                .satisfies(each -> assertThat(each.titlePl()).contains("Loty", "Północ", "zwykle 2"))
                .satisfies(each -> assertThat(each.subject()).startsWith("flights:" + cause + ":north@"));
    }

    @Test
    void oneCustomerWhoWritesThirtyTimesIsNoSurge() {
        for (int i = 0; i < 30; i++) {
            complain(NOW.minus(Duration.ofHours(2)), 1);
            customer--;
        }

        assertThat(surges.look()).isZero();
    }

    @Test
    void aSurgeIsOverAfterTwoDaysAsTheyWereBefore() {
        complain(NOW.minus(Duration.ofHours(2)), 30);
        surges.look();

        var dayAfter = NOW.plus(Duration.ofDays(1));
        complain(dayAfter.minus(Duration.ofHours(2)), 20);
        go(dayAfter.plus(Duration.ofDays(1)));
        surges.look();
        assertThat(heard()).hasSize(1);
        go(dayAfter.plus(Duration.ofDays(2)));
        surges.look();

        assertThat(heard()).extracting(Signal::phase).containsExactly(SignalPhase.RAISED, SignalPhase.RESOLVED);
        assertThat(heard())
                .extracting(Signal::subject)
                .containsOnly(heard().get(0).subject());
    }

    @Test
    void whatWasASurgeMayBeOneAgainAndIsAnotherMatter() {
        complain(NOW.minus(Duration.ofHours(2)), 30);
        surges.look();
        go(NOW.plus(Duration.ofDays(3)));
        surges.look();

        var again = NOW.plus(Duration.ofDays(60));
        complain(again.minus(Duration.ofHours(2)), 30);
        go(again);

        assertThat(surges.look()).isEqualTo(1);
        assertThat(heard()).hasSize(3);
        assertThat(heard().get(2).subject()).isNotEqualTo(heard().get(0).subject());
    }

    @Test
    void oneNodeLooksAtATime() {
        complain(NOW.minus(Duration.ofHours(2)), 30);

        surges.hourly();
        assertThat(heard()).hasSize(1);
        assertThat(jdbc.sql("SELECT done_at FROM outreach_lookout WHERE name = 'complaints' AND leased_until IS NULL")
                        .query(Instant.class)
                        .single())
                .isEqualTo(NOW);
    }

    @Test
    void theCountIsReadFromItsIndexAlone() {
        var plan = jdbc.sql("""
                        EXPLAIN SELECT product, category, region, COUNT(DISTINCT customer_id) FROM complaint
                          FORCE INDEX (complaint_received)
                         WHERE received_at >= '2040-06-14' AND received_at < '2040-06-15'
                            OR received_at >= '2040-06-07' AND received_at < '2040-06-08'
                         GROUP BY product, category, region""").query().singleRow();

        assertThat(plan).containsEntry("key", "complaint_received").containsEntry("type", "range");
        assertThat(plan.get("Extra").toString()).contains("Using index");
    }

    private List<Signal> heard() {
        return signals.of("complaints", cause);
    }

    private static void go(Instant to) {
        ClockUtil.setCurrentTime(Date.from(to));
    }

    private void complain(Instant at, int customers) {
        for (int i = 0; i < customers; i++) {
            jdbc.sql("""
                            INSERT INTO complaint (case_number, customer_id, token_hash, channel, product, region, category,
                                                   jurisdiction, anonymous, stage, pass, round, vulnerable, fast_lane,
                                                   received_at, closed_at, version)
                            VALUES (?, ?, ?, 'web', 'flights', 'north', ?, 'UK', FALSE, 'CLOSED', 1, 1, FALSE, FALSE, ?, ?, 0)""")
                    .params(
                            CaseNumber.of(++number).value(),
                            ++customer,
                            UUID.randomUUID().toString(),
                            cause,
                            Timestamp.from(at),
                            Timestamp.from(at))
                    .update();
        }
    }
}
