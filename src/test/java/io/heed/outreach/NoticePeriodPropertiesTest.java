package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.promise.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Nobody is told later than the law allows, wherever they live and whatever their clocks do. */
class NoticePeriodPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property
    void nobodyIsToldAfterTheLatestDay(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 2_000) int effectiveIn,
            @ForAll @IntRange(min = 1, max = 60) int latest,
            @ForAll @IntRange(min = 0, max = 60) int earlier,
            @ForAll @IntRange(min = 1, max = 150) int aim,
            @ForAll @IntRange(min = 0, max = 2_000 * 24) int nowHours) {
        var effective = FIRST.plusDays(effectiveIn);
        var notice = new NoticePeriod(days(latest + earlier), days(latest), days(aim), "Some law", effective, zone);
        var now = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(nowHours));

        var tellAt = notice.tellAt(now);

        assertThat(tellAt).isAfterOrEqualTo(now);
        if (!now.isAfter(notice.latestAt())) {
            assertThat(tellAt).isBeforeOrEqualTo(notice.latestAt());
            assertThat(day(tellAt, zone)).isBetween(notice.firstDay(), effective.minusDays(latest));
        } else {
            assertThat(tellAt).isEqualTo(now);
        }
    }

    @Property
    void aTermOfMonthsIsAtLeastThatLong(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 2_000) int effectiveIn,
            @ForAll @IntRange(min = 1, max = 6) int months) {
        var effective = FIRST.plusDays(effectiveIn);
        var notice = new NoticePeriod(null, Term.parse("P" + months + "M"), null, "Some law", effective, zone);

        assertThat(notice.lastDay().plusMonths(months)).isBeforeOrEqualTo(effective);
        assertThat(day(notice.latestAt(), zone)).isEqualTo(notice.lastDay());
    }

    @Property
    void withoutALawItIsToldUntilTheDayItself(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 0, max = 2_000) int effectiveIn) {
        var effective = FIRST.plusDays(effectiveIn);
        var notice = new NoticePeriod(null, null, days(30), "House rule", effective, zone);

        assertThat(day(notice.latestAt(), zone)).isEqualTo(effective);
    }

    @Example
    void twoMonthsBeforeTheEndOfAprilIsTheEndOfFebruary() {
        var notice = new NoticePeriod(
                null, Term.parse("P2M"), null, "PSD2", LocalDate.of(2027, 4, 30), ZoneId.of("Europe/Helsinki"));

        assertThat(notice.latestAt()).isEqualTo(Instant.parse("2027-02-28T17:00:00Z"));
    }

    @Example
    void whatTakesEffectOnNoDayIsToldAtOnce() {
        var now = Instant.parse("2027-04-30T12:00:00Z");
        var notice = new NoticePeriod(null, null, null, "House rule", null, ZoneOffset.UTC);

        assertThat(notice.tellAt(now)).isEqualTo(now);
        assertThat(notice.latestAt()).isNull();
    }

    @Example
    void aWindowThatNeverOpensIsAMistakeInTheTable() {
        assertThatThrownBy(() ->
                        new NoticePeriod(days(10), days(20), null, "Wrong", LocalDate.of(2027, 4, 30), ZoneOffset.UTC))
                .isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.of("America/Los_Angeles"),
                ZoneId.of("America/New_York"),
                ZoneId.of("Europe/Helsinki"),
                ZoneId.of("Europe/Warsaw"),
                ZoneId.of("Australia/Lord_Howe"),
                ZoneId.of("Pacific/Apia"),
                ZoneId.of("Africa/Casablanca"),
                ZoneOffset.UTC);
    }

    private static Term days(int number) {
        return Term.parse("P" + number + "D");
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
