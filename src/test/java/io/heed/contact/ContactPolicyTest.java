package io.heed.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.customer.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules by example. */
class ContactPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-25T22:30:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final ContactPolicy policy = new ContactPolicy(FrequencyCap.USUAL);

    @Test
    void byDayItGoesAndByNightItWaitsForEight() {
        assertThat(policy.decide(facts(MessageClass.SERVICE, NOON))).isEqualTo(new ContactDecision.Send(null));
        assertThat(policy.decide(facts(MessageClass.SERVICE, NIGHT)))
                .isEqualTo(new ContactDecision.HoldUntil(
                        Instant.parse("2026-11-26T07:00:00Z"), ContactReason.QUIET_HOURS));
    }

    @Test
    void criticalWaitsForTheMorningUnlessSomebodySaidWhyItCannot() {
        assertThat(policy.decide(facts(MessageClass.SERVICE_CRITICAL, NIGHT)))
                .isInstanceOf(ContactDecision.HoldUntil.class);
        assertThat(policy.decide(urgent(MessageClass.SERVICE_CRITICAL)))
                .isEqualTo(new ContactDecision.Send(ContactReason.URGENT));
        assertThat(policy.decide(urgent(MessageClass.SAFETY)))
                .isEqualTo(new ContactDecision.Send(ContactReason.URGENT));
        assertThat(policy.decide(urgent(MessageClass.LEGAL))).isInstanceOf(ContactDecision.HoldUntil.class);
    }

    @Test
    void overTheCapOffersAreDroppedAndServiceWaitsUntilItFrees() {
        assertThat(policy.decide(after(MessageClass.MARKETING, 1, Duration.ofDays(6))))
                .isEqualTo(new ContactDecision.Drop(ContactReason.TOO_OFTEN));
        assertThat(policy.decide(after(MessageClass.MARKETING, 1, Duration.ofDays(7))))
                .isEqualTo(new ContactDecision.Send(null));
        assertThat(policy.decide(after(MessageClass.SERVICE, 2, Duration.ofHours(20))))
                .isEqualTo(new ContactDecision.Send(null));
        assertThat(policy.decide(after(MessageClass.SERVICE, 3, Duration.ofHours(20))))
                .isEqualTo(new ContactDecision.HoldUntil(NOON.plus(Duration.ofHours(4)), ContactReason.TOO_OFTEN));
        assertThat(policy.decide(after(MessageClass.SERVICE, 3, Duration.ofHours(12))))
                .as("what frees at midnight goes in the morning")
                .isEqualTo(
                        new ContactDecision.HoldUntil(Instant.parse("2026-11-26T07:00:00Z"), ContactReason.TOO_OFTEN));
        assertThat(policy.decide(after(MessageClass.SERVICE_CRITICAL, 9, Duration.ofHours(1))))
                .isEqualTo(new ContactDecision.Send(null));
    }

    @Test
    void whoWantsToReadInThePortalIsToldOnlyWhatTheyHaveToKnow() {
        assertThat(policy.decide(inPortal(MessageClass.SERVICE)))
                .isEqualTo(new ContactDecision.Drop(ContactReason.CHOSE_PORTAL));
        assertThat(policy.decide(inPortal(MessageClass.LEGAL))).isEqualTo(new ContactDecision.Send(null));
    }

    @Test
    void clockPutForwardOrBackNeitherRingsEarlyNorADayLate() {
        var shortNight = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        assertThat(shortNight.endAfter(Instant.parse("2026-03-28T23:00:00Z"), WARSAW))
                .as("02:30 does not exist that night: it is over when the clock is put to 03:00")
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(shortNight.endAfter(Instant.parse("2026-10-25T01:10:00Z"), WARSAW))
                .as("02:10 for the second time")
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    private static ContactFacts facts(MessageClass messageClass, Instant now) {
        return facts(messageClass, false, false, now, List.of());
    }

    private static ContactFacts urgent(MessageClass messageClass) {
        return facts(messageClass, true, false, NIGHT, List.of());
    }

    private static ContactFacts inPortal(MessageClass messageClass) {
        return facts(messageClass, false, true, NOON, List.of());
    }

    private static ContactFacts after(MessageClass messageClass, int count, Duration ago) {
        var earlier = IntStream.range(0, count)
                .mapToObj(i -> ago.minus(ago.dividedBy(count).multipliedBy(i)))
                .map(before -> new ContactFacts.Earlier(messageClass, NOON.minus(before)))
                .toList();
        return facts(messageClass, false, false, NOON, earlier);
    }

    private static ContactFacts facts(
            MessageClass messageClass,
            boolean urgent,
            boolean portal,
            Instant now,
            List<ContactFacts.Earlier> earlier) {
        return new ContactFacts(messageClass, urgent, true, true, portal, QuietHours.NIGHT, WARSAW, now, null, earlier);
    }
}
