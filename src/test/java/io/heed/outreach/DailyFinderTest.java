package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.customer.Contact;
import io.heed.customer.Contract;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.customer.Holdings.Held;
import io.heed.outreach.process.OutreachStory;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What Heed finds in its own data every day: what comes soon, once for all whom it concerns, and orders left behind. */
@HeedTest
@Transactional
class DailyFinderTest {

    private static final Instant NOW = Instant.parse("2041-03-01T04:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2041, 3, 1);

    @Autowired
    private DailyFinder finder;

    @Autowired
    private Holdings holdings;

    @Autowired
    private ScriptedSignals signals;

    @Autowired
    private OutreachStory story;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void now() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void contractsOfOneProductAndLawWithTheSameDayAreOneSignalWhereverTheyAre() {
        var day = TODAY.plusDays(75);
        contract("mobile-plan", "north", "US-CA", day, null, null, null);
        contract("mobile-plan", null, "US-CA", day, null, null, null);
        contract("mobile-plan", "south", "PL", day, null, null, null);
        contract("mobile-plan", "north", "US-CA", day.plusDays(1), null, null, null);

        finder.find();

        var found = signals.of("finder", "RENEWAL:mobile-plan:").stream()
                .filter(each -> each.effectiveOn().equals(day))
                .toList();
        assertThat(found)
                .extracting(Signal::id)
                .containsExactly("finder:RENEWAL:mobile-plan:*:PL:" + day, "finder:RENEWAL:mobile-plan:*:US-CA:" + day);
        assertThat(found.get(0))
                .returns("Contracts renew on 2041-05-15: Mobile plan, everywhere", Signal::title)
                .returns("Umowy odnawiają się 2041-05-15: Abonament komórkowy, wszędzie", Signal::titlePl)
                .returns(null, Signal::region)
                .returns("PL", Signal::jurisdiction);
        assertThat(signals.of("finder", day.plusDays(1).toString())).isEmpty();
    }

    @Test
    void eachKindOfDayHasItsOwnTimeAhead() {
        contract("flights", null, "UK", null, TODAY.plusDays(45), TODAY.plusDays(7), TODAY.plusDays(5));
        contract("flights", null, "UK", null, TODAY.plusDays(46), TODAY.plusDays(8), TODAY.plusDays(6));

        finder.find();

        assertThat(signals.of("finder", ":flights:*:UK:"))
                .extracting(each -> each.kind() + " " + each.effectiveOn())
                .containsExactlyInAnyOrder("CONTRACT_EXPIRY 2041-04-15", "FIRST_BILL 2041-03-08", "REFILL 2041-03-06");
    }

    @Test
    void aDayOnWhichNobodyLookedIsMadeUpForAndWhatIsPastIsNot() {
        contract("electricity", null, "AU", null, null, TODAY.plusDays(3), null);
        contract("electricity", null, "AU", null, null, TODAY.minusDays(1), null);

        finder.find();

        assertThat(signals.of("finder", "FIRST_BILL:electricity:*:AU:"))
                .extracting(Signal::effectiveOn)
                .containsExactly(TODAY.plusDays(3));
    }

    @Test
    void whatWasFoundIsNotFoundAgain() {
        contract("credit-card", null, "EU", null, TODAY.plusDays(10), null, null);

        assertThat(finder.find()).isPositive();
        assertThat(finder.find()).isZero();
    }

    @Test
    void aContractHandedInAfterItsDayWasFoundIsToldOfByTheNextLookAndNobodyTwice() {
        var day = TODAY.plusDays(75);
        contract("electricity", null, "UK", day, null, null, null);
        finder.find();
        var first = selected("RENEWAL:electricity:*:UK:" + day);
        contract("electricity", null, "UK", day, null, null, null);

        tomorrow();
        finder.find();
        var second = selected("RENEWAL:electricity:*:UK:" + day + ":" + TODAY.plusDays(1));

        assertThat(story.audience.toTell(first.number))
                .hasSize(1)
                .doesNotContainAnyElementsOf(story.audience.toTell(second.number));
        assertThat(story.audience.toTell(second.number)).hasSize(1);
        assertThat(finder.find()).isZero();
    }

    @Test
    void aPlanBesideWhatWasFoundTellsNobodyTwice() {
        var day = TODAY.plusDays(30);
        contract("credit-card", null, "EU", null, day, null, null);
        finder.find();
        var found = selected("CONTRACT_EXPIRY:credit-card:*:EU:" + day);

        var plan = selected(plan("credit-card", null, day));

        assertThat(found.row().audienceSize()).isEqualTo(1);
        assertThat(plan.row().outcome()).isEqualTo(OutreachOutcome.NOBODY_AFFECTED);
    }

    @Test
    void whatAPlanLeavesOutIsFoundUnlessThePlanWasStopped() {
        var day = TODAY.plusDays(30);
        contract("credit-card", "north", "EU", null, day, null, null);
        contract("credit-card", "south", "EU", null, day, null, null);
        var plan = selected(plan("credit-card", "north", day));

        finder.find();
        var found = selected("CONTRACT_EXPIRY:credit-card:*:EU:" + day);
        assertThat(plan.row().audienceSize()).isEqualTo(1);
        assertThat(found.row().audienceSize()).isEqualTo(1);

        story.outreaches.stop(plan.number, OutreachStory.LEAD);
        tomorrow();
        finder.find();
        assertThat(selected("CONTRACT_EXPIRY:credit-card:*:EU:" + day + ":" + TODAY.plusDays(1))
                        .row()
                        .audienceSize())
                .isEqualTo(1);
    }

    @Test
    void anOrderThatWasBegunADayAgoAndNotPlacedIsASignalOfItsOwn() {
        order("stuck", CustomerOrder.State.STARTED, Duration.ofHours(25));
        order("fresh", CustomerOrder.State.STARTED, Duration.ofHours(23));
        order("placed", CustomerOrder.State.PLACED, Duration.ofHours(25));
        order("forgotten", CustomerOrder.State.STARTED, Duration.ofDays(8));

        finder.find();

        assertThat(signals.of("finder", mark))
                .singleElement()
                .returns(SignalKind.STUCK_CHECKOUT, Signal::kind)
                .returns("stuck-" + mark, Signal::reference)
                .returns("Order stuck-" + mark + " was begun and not placed: Online shop", Signal::title);
    }

    private void tomorrow() {
        ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofDays(1))));
    }

    private String plan(String product, String region, LocalDate ends) {
        var subject = UUID.randomUUID().toString();
        signals.receive(new Signal(
                "plans",
                subject,
                subject,
                SignalKind.CONTRACT_EXPIRY,
                SignalPhase.RAISED,
                "Cards end",
                null,
                null,
                null,
                product,
                region,
                null,
                null,
                null,
                ends,
                NOW));
        return subject;
    }

    /** The outreach about the matter, with its audience. */
    private OutreachStory.Outreach selected(String subject) {
        var number = story.jdbc
                .sql("SELECT number FROM outreach WHERE subject = ?")
                .param(subject)
                .query(String.class)
                .single();
        var outreach = story.of(new CaseNumber(number));
        outreach.runJob("selectAudience");
        return outreach;
    }

    private void contract(
            String product,
            String region,
            String jurisdiction,
            LocalDate renewsOn,
            LocalDate endsOn,
            LocalDate firstBillOn,
            LocalDate refillOn) {
        var contract = new Contract(
                UUID.randomUUID().toString(),
                0,
                product,
                region,
                jurisdiction,
                null,
                null,
                firstBillOn,
                renewsOn,
                endsOn,
                refillOn);
        holdings.keepContracts(List.of(new Held<>(somebody(), contract)), NOW);
    }

    private void order(String name, CustomerOrder.State state, Duration since) {
        var order =
                new CustomerOrder(name + "-" + mark, 0, "online-shop", null, state, null, null, null, NOW.minus(since));
        holdings.keepOrders(List.of(new Held<>(somebody(), order)), NOW);
    }

    private static Contact somebody() {
        return new Contact(null, UUID.randomUUID() + "@example.org", null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
