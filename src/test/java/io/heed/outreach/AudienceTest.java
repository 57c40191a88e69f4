package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is found by which property, and whom the lot leaves out. */
@HeedTest
class AudienceTest {

    @Autowired
    OutreachStory story;

    @Autowired
    Measurement measurement;

    @Autowired
    OutreachMapper outreaches;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void everyPropertyThatTheSignalNamesMustFit() {
        var level = OutreachStory.level();
        story.customers(3, "home-internet", level);
        story.customers(1, "mobile-plan", level);

        assertThat(size(signal("home-internet", null, null, level, null))).isEqualTo(3);
        assertThat(size(signal(null, null, null, level, null))).isEqualTo(4);
        assertThat(size(signal("home-internet", "north", null, level, null))).isEqualTo(3);
        assertThat(size(signal("home-internet", "south", null, level, null))).isZero();
        assertThat(size(signal("home-internet", null, "EU", level, null))).isEqualTo(3);
        assertThat(size(signal("home-internet", null, "US", level, null))).isZero();
    }

    @Test
    void aLawOfTheUnitedStatesHoldsInCaliforniaToo() {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        change(level, "jurisdiction = 'US-CA'");

        assertThat(size(signal("home-internet", null, "US", level, null))).isEqualTo(2);
        assertThat(size(signal("home-internet", null, "US-CA", level, null))).isEqualTo(2);
        assertThat(size(signal("home-internet", null, "US-NY", level, null))).isZero();
    }

    @Test
    void whatTheFinderSharesOutByLawsIsToldOfEachContractOnce() {
        var product = "home-internet";
        var level = OutreachStory.level();
        var day = LocalDate.of(2061, 3, 1);
        var laws = Arrays.asList("US", "US-CA", "US-NY", "EU", null);
        laws.forEach(law -> story.jdbc
                .sql("UPDATE customer_contract SET renews_on = ?, ends_on = renews_on, first_bill_on = renews_on,"
                        + " refill_on = renews_on, jurisdiction = ? WHERE reference = ?")
                .params(day, law, story.contract(story.customer(Locale.ENGLISH), product, level))
                .update());

        for (var kind :
                List.of(SignalKind.RENEWAL, SignalKind.CONTRACT_EXPIRY, SignalKind.FIRST_BILL, SignalKind.REFILL)) {
            assertThat(laws)
                    .allSatisfy(law -> assertThat(size(signal("finder", kind, product, null, law, level, null, day)))
                            .as("contracts under the law of %s", law)
                            .isEqualTo(1));
        }
        assertThat(size(signal("plans", SignalKind.RENEWAL, product, null, "US", level, null, day)))
                .isEqualTo(3);
    }

    @Test
    void whoHasLeftIsNotAffected() {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        change(level, "ends_on = '2020-01-01'");

        assertThat(size(signal("home-internet", null, null, level, null))).isZero();
    }

    @Test
    void aRenewalConcernsThoseWhoseContractRenewsOnThatDay() {
        var level = OutreachStory.level();
        story.customers(2, "home-internet", level);
        var day = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(60);
        change(level, "renews_on = '" + day + "'");

        assertThat(size(of(SignalKind.RENEWAL, level, null, day))).isEqualTo(2);
        assertThat(size(of(SignalKind.RENEWAL, level, null, day.plusDays(1)))).isZero();
    }

    @Test
    void anOrderIsFoundByItsNumberOrItsCarriers() {
        var customer = story.customer(Locale.ENGLISH);
        var order = "O-" + UUID.randomUUID();
        story.jdbc
                .sql("INSERT INTO customer_order (reference, customer_id, product, state, tracking_number, changed_at)"
                        + " VALUES (?, ?, 'online-shop', 'SHIPPED', ?, '2026-01-01')")
                .params(order, customer, "T" + order)
                .update();

        assertThat(size(of(SignalKind.DELIVERY_DELAY, null, order, null))).isEqualTo(1);
        assertThat(size(of(SignalKind.DELIVERY_DELAY, null, "T" + order, null))).isEqualTo(1);
    }

    @Test
    void anAudienceIsShownByLanguageReachAndRegion() {
        var level = OutreachStory.level();
        story.customers(4, "home-internet", level);

        var estimate = estimate(signal("home-internet", null, null, level, null));

        assertThat(estimate.customers()).isEqualTo(4);
        assertThat(estimate.shares())
                .contains(
                        new AudienceShare("language", "en", 2),
                        new AudienceShare("language", "pl", 2),
                        new AudienceShare("reach", "email", 4),
                        new AudienceShare("region", "north", 4));
    }

    @Test
    void theLotHoldsSomeOutTheSameOnesEachTimeAndNobodyOfASmallAudience() {
        assertThat(opened(SignalKind.FIRST_BILL, 30).row().heldOut()).isZero();

        var outreach = opened(SignalKind.FIRST_BILL, 400);

        assertThat(outreach.row().audienceSize()).isEqualTo(400);
        assertThat(outreach.row().heldOut()).isBetween(15, 75);
        assertThat(story.audience.toTell(outreach.number))
                .hasSize(outreach.row().toTell());
        var held = heldOut(outreach.number);
        story.jdbc
                .sql(
                        "UPDATE audience SET held_out = CONV(LEFT(SHA2(CONCAT(outreach, ':', customer_id), 256), 8), 16, 10)"
                                + " % 100 < 10 WHERE outreach = ?")
                .param(outreach.number.value())
                .update();
        assertThat(heldOut(outreach.number)).isEqualTo(held);
    }

    @Test
    void nobodyIsHeldOutWhereTheLawWantsThemToKnow() {
        assertThat(opened(SignalKind.RENEWAL, 150).row().heldOut()).isZero();
    }

    @Test
    void whatTellingAvoidedIsMeasuredAgainstThoseHeldOut() {
        var outreach = opened(SignalKind.FIRST_BILL, 400);
        var held = heldOut(outreach.number);
        held.subList(0, held.size() / 2).forEach(each -> complain(outreach.number, each));
        story.audience.toTell(outreach.number).subList(0, 3).forEach(each -> complain(outreach.number, each));

        measurement.measure(outreach.number);

        var result = measurement.of(outreach.number).orElseThrow();
        assertThat(result.toldContacts()).isEqualTo(3);
        assertThat(result.heldOutContacts()).isEqualTo(held.size() / 2);
        assertThat(result.avoided()).isBetween(0.3, 0.55);
        assertThat(result.avoidedLow()).isPositive().isLessThan(result.avoided());
        assertThat(result.avoidedHigh()).isGreaterThan(result.avoided());
    }

    @Test
    void whereNobodyWasHeldOutNothingIsClaimed() {
        var outreach = opened(SignalKind.RENEWAL, 3);

        measurement.measure(outreach.number);

        assertThat(measurement.of(outreach.number).orElseThrow().avoided()).isNull();
    }

    private OutreachStory.Outreach opened(SignalKind kind, int many) {
        story.beginTomorrowMorning();
        var level = OutreachStory.level();
        story.customers(many, "home-internet", level);
        var day = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(60);
        change(level, "renews_on = '" + day + "', first_bill_on = '" + day + "'");
        var outreach = story.of(story.intake.receive(of(kind, level, null, day)).outreach());
        outreach.runJob("selectAudience");
        return outreach;
    }

    private List<Long> heldOut(CaseNumber outreach) {
        return story.jdbc
                .sql("SELECT customer_id FROM audience WHERE outreach = ? AND held_out ORDER BY customer_id")
                .param(outreach.value())
                .query(Long.class)
                .list();
    }

    private void complain(CaseNumber outreach, long customer) {
        story.jdbc
                .sql("UPDATE audience SET complaint = ? WHERE outreach = ? AND customer_id = ?")
                .params(CaseNumber.of(900_000_000L + customer).value(), outreach.value(), customer)
                .update();
    }

    private void change(String level, String what) {
        story.jdbc
                .sql("UPDATE customer_contract SET " + what + " WHERE skill = ?")
                .param(level)
                .update();
    }

    private int size(Signal signal) {
        return estimate(signal).customers();
    }

    private Audience.Estimate estimate(Signal signal) {
        return story.audience.estimate(Outreach.open(null, signal, 1, story.clock.instant()));
    }

    private Signal signal(String product, String region, String jurisdiction, String skill, String reference) {
        return signal(SignalKind.OUTAGE, product, region, jurisdiction, skill, reference, null);
    }

    private Signal of(SignalKind kind, String skill, String reference, LocalDate day) {
        return signal(kind, null, null, null, skill, reference, day);
    }

    private Signal signal(
            SignalKind kind,
            String product,
            String region,
            String jurisdiction,
            String skill,
            String reference,
            LocalDate day) {
        return signal("test", kind, product, region, jurisdiction, skill, reference, day);
    }

    private Signal signal(
            String source,
            SignalKind kind,
            String product,
            String region,
            String jurisdiction,
            String skill,
            String reference,
            LocalDate day) {
        return new Signal(
                source,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                kind,
                SignalPhase.RAISED,
                "A matter",
                null,
                null,
                null,
                product,
                region,
                reference,
                skill,
                jurisdiction,
                day,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
