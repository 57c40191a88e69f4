package io.heed.insight;

import io.heed.insight.Prevention.Avoided;
import io.heed.insight.Prevention.Repeats;
import io.heed.outreach.SignalKind;
import io.heed.shared.CaseNumber;
import io.heed.shared.statistics.WeightedSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who knew first, who was told before they complained, who came back, and what telling spared. */
@Service
class PreventionFigures {

    /** What goes wrong; what is planned has no first to know of it. */
    private static final Set<SignalKind> INCIDENTS = EnumSet.of(
            SignalKind.OUTAGE, SignalKind.DELIVERY_DELAY, SignalKind.STUCK_CHECKOUT, SignalKind.COMPLAINT_SURGE);

    private static final int MOST = 20_000;
    private static final int CUSTOMERS_AT_ONCE = 20_000;
    private static final int INCIDENTS_AT_ONCE = 500;

    private final PreventionMapper mapper;
    private final InsightSettings settings;

    PreventionFigures(PreventionMapper mapper, InsightSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    /** Of matters opened, and complaints received, in the period. */
    Prevention of(Period period) {
        return new Prevention(incidents(period), repeats(period), avoided(period));
    }

    private List<Incident> incidents(Period period) {
        var kinds = INCIDENTS.stream().map(Enum::name).toList();
        return together(mapper.incidents(period.from(), period.until(), kinds, MOST)).stream()
                .flatMap(some -> mapper.figures(some).stream())
                .sorted(Comparator.comparing(Incident::openedAt)
                        .thenComparing(each -> each.number().value())
                        .reversed())
                .toList();
    }

    /** Large ones alone and small ones together: as many as one statement reads without running into its time limit. */
    private static List<List<CaseNumber>> together(List<PreventionMapper.Size> sizes) {
        var all = new ArrayList<List<CaseNumber>>();
        var customers = 0;
        for (var size : sizes) {
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last == null || last.size() == INCIDENTS_AT_ONCE || customers + size.customers() > CUSTOMERS_AT_ONCE) {
                last = new ArrayList<>();
                all.add(last);
                customers = 0;
            }
            last.add(size.number());
            customers += size.customers();
        }
        return all;
    }

    private Repeats repeats(Period period) {
        var contacts = 0;
        var repeated = 0;
        for (var month : period.months()) {
            var found = mapper.repeats(month.from(), month.until(), settings.repeatWithinDays());
            contacts += found.contacts();
            repeated += found.repeated();
        }
        return new Repeats(contacts, repeated, settings.repeatWithinDays());
    }

    private Avoided avoided(Period period) {
        var measured = mapper.measured(period.from(), period.until(), MOST);
        var ended = mapper.ended(period.from(), period.until());
        var spared = measured.stream()
                .map(each -> new WeightedSum.Term(each.told(), each.avoided(), each.avoidedLow(), each.avoidedHigh()))
                .toList();
        return new Avoided(
                measured, ended.withoutGroup(), ended.notYet(), spared.isEmpty() ? null : WeightedSum.of(spared));
    }
}
