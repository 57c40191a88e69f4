package io.heed.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.customer.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every message, whatever the zone and however close to a change of its clocks. */
class ContactPolicyPropertiesTest {

    private static final Instant FROM = Instant.parse("2005-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2035-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private final ContactPolicy policy = new ContactPolicy(FrequencyCap.USUAL);

    @Property(tries = 5_000)
    void heldUntilTheFirstInstantOutsideQuietHours(@ForAll("facts") ContactFacts facts) {
        if (policy.decide(facts) instanceof ContactDecision.HoldUntil hold) {
            assertThat(hold.until()).isAfter(facts.now());
            assertThat(isQuiet(facts, hold.until())).isFalse();
            if (hold.reason() == ContactReason.QUIET_HOURS) {
                assertThat(isQuiet(facts, facts.now())).isTrue();
                assertThat(isQuiet(facts, hold.until().minusNanos(1))).isTrue();
                for (var at = facts.now(); at.isBefore(hold.until()); at = at.plus(Duration.ofMinutes(15))) {
                    assertThat(isQuiet(facts, at)).as("quiet at %s", at).isTrue();
                }
            }
        }
    }

    @Property(tries = 2_000)
    void nobodyWaitsLongerThanADayForTheMorning(@ForAll("facts") ContactFacts facts) {
        if (policy.decide(facts) instanceof ContactDecision.HoldUntil hold
                && hold.reason() == ContactReason.QUIET_HOURS) {
            assertThat(Duration.between(facts.now(), hold.until())).isLessThanOrEqualTo(Duration.ofDays(1));
        }
    }

    @Property(tries = 2_000)
    void whatGoesAtNightIsUrgentAndOfTwoClassesOnly(@ForAll("facts") ContactFacts facts) {
        if (policy.decide(facts) instanceof ContactDecision.Send send) {
            assertThat(send.reason() == ContactReason.URGENT).isEqualTo(isQuiet(facts, facts.now()));
            if (send.reason() == ContactReason.URGENT) {
                assertThat(facts.messageClass()).isIn(MessageClass.SAFETY, MessageClass.SERVICE_CRITICAL);
                assertThat(facts.urgent()).isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void withoutConsentNothingGoesNowOrLater(@ForAll("facts") ContactFacts facts) {
        if (!facts.consented()) {
            assertThat(policy.decide(facts)).isInstanceOf(ContactDecision.Drop.class);
        }
    }

    @Property(tries = 2_000)
    void nothingGoesOrWaitsPastItsEnd(@ForAll("facts") ContactFacts facts) {
        var decision = policy.decide(facts);
        if (facts.isExpiredAt(facts.now())) {
            assertThat(decision).isEqualTo(new ContactDecision.Drop(ContactReason.EXPIRED));
        } else if (decision instanceof ContactDecision.HoldUntil hold && facts.expiresAt() != null) {
            assertThat(hold.until()).isBefore(facts.expiresAt());
        }
    }

    @Property(tries = 2_000)
    void nobodyHearsMoreOftenThanTheCapsAllow(@ForAll("facts") ContactFacts facts) {
        if (facts.messageClass().isCapped() && policy.decide(facts) instanceof ContactDecision.Send) {
            assertThat(lately(facts, List.of(MessageClass.MARKETING), 7 * 24))
                    .isLessThan(facts.messageClass() == MessageClass.MARKETING ? 1 : Integer.MAX_VALUE);
            assertThat(lately(facts, List.of(MessageClass.RESEARCH), 30 * 24))
                    .isLessThan(facts.messageClass() == MessageClass.RESEARCH ? 1 : Integer.MAX_VALUE);
            assertThat(lately(facts, List.of(MessageClass.SERVICE), 24))
                    .isLessThan(facts.messageClass() == MessageClass.SERVICE ? 3 : Integer.MAX_VALUE);
            assertThat(lately(
                            facts,
                            List.of(MessageClass.MARKETING, MessageClass.RESEARCH, MessageClass.SERVICE),
                            7 * 24))
                    .isLessThan(5);
        }
    }

    @Property(tries = 5_000)
    void whoWasHeldForTheirNightHearsInTheMorning(@ForAll("facts") ContactFacts facts) {
        if (policy.decide(facts) instanceof ContactDecision.HoldUntil hold) {
            var then = new ContactFacts(
                    facts.messageClass(),
                    facts.urgent(),
                    facts.consented(),
                    facts.reachable(),
                    facts.prefersPortal(),
                    facts.quiet(),
                    facts.zone(),
                    hold.until(),
                    facts.expiresAt(),
                    facts.earlier());
            assertThat(policy.decide(then)).isEqualTo(new ContactDecision.Send(null));
        }
    }

    @Provide
    Arbitrary<ContactFacts> facts() {
        var zones = Arbitraries.of(ZONES);
        var quiet = Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(0, 20 * 60))
                .as((from, minutes) -> new QuietHours(
                        LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(from + (long) minutes)));
        var moments = Combinators.combine(
                        zones,
                        Arbitraries.longs().between(FROM.getEpochSecond(), TO.getEpochSecond()),
                        Arbitraries.integers().between(-30 * 60, 30 * 60))
                .as(ContactPolicyPropertiesTest::nearAChange);
        var earlier = Combinators.combine(
                        Arbitraries.of(MessageClass.MARKETING, MessageClass.RESEARCH, MessageClass.SERVICE),
                        Arbitraries.integers().between(1, 32 * 24 * 60))
                .as((each, minutes) -> new MinutesAgo(each, minutes))
                .list()
                .ofMaxSize(6);
        var hoursLeft = Arbitraries.integers().between(-2, 48).injectNull(0.5);
        return Combinators.combine(
                        moments,
                        quiet,
                        Arbitraries.of(MessageClass.class),
                        earlier,
                        hoursLeft,
                        Arbitraries.integers().between(0, 15))
                .as((moment, hours, messageClass, before, left, flags) -> new ContactFacts(
                        messageClass,
                        (flags & 1) == 1,
                        messageClass.purpose().isEmpty() || (flags & 2) == 2,
                        (flags & 12) != 12,
                        (flags & 12) == 8,
                        hours,
                        moment.zone,
                        moment.now,
                        left == null ? null : moment.now.plus(left, ChronoUnit.HOURS),
                        before.stream()
                                .map(each -> new ContactFacts.Earlier(
                                        each.messageClass, moment.now.minus(each.minutes, ChronoUnit.MINUTES)))
                                .toList()));
    }

    private static Moment nearAChange(ZoneId zone, long second, int minutes) {
        var any = Instant.ofEpochSecond(second);
        var change = zone.getRules().nextTransition(any);
        return change == null || change.getInstant().isAfter(TO)
                ? new Moment(zone, any)
                : new Moment(zone, change.getInstant().plus(minutes, ChronoUnit.MINUTES));
    }

    private static boolean isQuiet(ContactFacts facts, Instant at) {
        var time = at.atZone(facts.zone()).toLocalTime();
        var from = facts.quiet().from();
        var to = facts.quiet().to();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    private static int lately(ContactFacts facts, List<MessageClass> classes, int hours) {
        return (int) facts.earlier().stream()
                .filter(each -> classes.contains(each.messageClass())
                        && each.at().isAfter(facts.now().minus(hours, ChronoUnit.HOURS)))
                .count();
    }

    private record Moment(ZoneId zone, Instant now) {}

    private record MinutesAgo(MessageClass messageClass, int minutes) {}
}
