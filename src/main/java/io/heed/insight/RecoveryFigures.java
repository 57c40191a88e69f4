package io.heed.insight;

import io.heed.insight.Recovery.Comparison;
import io.heed.insight.Recovery.Measure;
import io.heed.insight.Recovery.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Who stays, buys again and refers us after a complaint, beside customers without one. Both are looked at for the same number of
 * days: from the day of the complaint, and from a day of the period drawn by the customer's key, because whoever is looked at
 * from its beginning had more time to leave (on that bias: Z. Zhou and others, Survival bias associated with time-to-treatment initiation in drug
 * effectiveness evaluation, American Journal of Epidemiology 162, 2005, 1016–1023).
 */
@Service
class RecoveryFigures {

    /** How many customers without a complaint are looked at, at most; beyond, one of every two, three … */
    private static final int MOST = 100_000;

    private static final int AT_ONCE = 20_000;

    private final AfterComplaintsMapper mapper;
    private final InsightSettings settings;

    RecoveryFigures(AfterComplaintsMapper mapper, InsightSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    /** Of complaints received in the period and closed since. */
    Recovery of(Period period, Instant now) {
        var surveys = mapper.hasSurveys();
        var counted = period.months().stream()
                .flatMap(month -> mapper
                        .after(new AfterComplaintsMapper.After(
                                month.from(), month.until(), period.from(), settings.followedDays(), now, surveys))
                        .stream())
                .toList();
        var keys = mapper.keys();
        var oneOf = (int) ((keys.highest() - keys.lowest()) / MOST + 1);
        var others = without(period, keys, oneOf, now, surveys);
        return new Recovery(
                comparisons(byOutcome(counted), others),
                customers(counted.stream()),
                customers(counted.stream().filter(RecoveryCount::early)),
                others.customers(),
                oneOf,
                settings.followedDays(),
                surveys);
    }

    private RecoveryCount without(
            Period period, AfterComplaintsMapper.Keys keys, int oneOf, Instant now, boolean surveys) {
        var sum = RecoveryCount.NONE;
        var step = (long) AT_ONCE * oneOf;
        for (var lowest = keys.lowest(); lowest <= keys.highest(); lowest += step) {
            var some = new AfterComplaintsMapper.Without(
                    lowest,
                    lowest + step - 1,
                    oneOf,
                    period.from(),
                    period.days(),
                    settings.followedDays(),
                    now,
                    surveys);
            sum = mapper.without(some).stream().reduce(sum, RecoveryCount::plus);
        }
        return sum;
    }

    private static Map<Outcome, RecoveryCount> byOutcome(List<RecoveryCount> counted) {
        var sums = new EnumMap<Outcome, RecoveryCount>(Outcome.class);
        for (var outcome : Outcome.values()) {
            sums.put(outcome, RecoveryCount.NONE);
        }
        counted.stream().filter(each -> !each.early()).forEach(each -> {
            sums.merge(each.outcome(), each, RecoveryCount::plus);
            sums.merge(Outcome.ALL, each, RecoveryCount::plus);
        });
        return sums;
    }

    private static List<Comparison> comparisons(Map<Outcome, RecoveryCount> with, RecoveryCount without) {
        return Stream.of(Measure.values())
                .flatMap(measure -> Stream.of(Outcome.values())
                        .map(outcome -> Comparison.of(
                                measure, outcome, with.get(outcome).share(measure), without.share(measure))))
                .toList();
    }

    private static int customers(Stream<RecoveryCount> counts) {
        return counts.mapToInt(RecoveryCount::customers).sum();
    }
}
