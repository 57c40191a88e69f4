package io.heed.insight;

import io.heed.insight.ReactiveCost.Month;
import io.heed.insight.ReactiveCost.OtherMoney;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** What being asked instead of telling costs, by the month in which a complaint came in. */
@Service
class ReactiveFigures {

    private final ReactiveMapper mapper;
    private final InsightSettings settings;

    ReactiveFigures(ReactiveMapper mapper, InsightSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    /** Of complaints received in the period. */
    ReactiveCost of(Period period) {
        var months = new ArrayList<Month>();
        var elsewhere = new TreeMap<String, BigDecimal>();
        for (var month : period.months()) {
            var contacts = mapper.contacts(month.from(), month.until());
            var gestures = BigDecimal.ZERO;
            for (var granted : mapper.granted(month.from(), month.until())) {
                if (granted.currency().equals(settings.currency())) {
                    gestures = granted.amount();
                } else {
                    elsewhere.merge(granted.currency(), granted.amount(), BigDecimal::add);
                }
            }
            months.add(new Month(
                    month.first(), contacts.contacts(), contacts.reopenings(), handling(contacts), money(gestures)));
        }
        return new ReactiveCost(
                months,
                settings.costPerContact(),
                settings.currency(),
                elsewhere.entrySet().stream()
                        .map((Map.Entry<String, BigDecimal> each) -> new OtherMoney(each.getValue(), each.getKey()))
                        .toList());
    }

    private BigDecimal handling(ReactiveMapper.Contacts contacts) {
        return money(
                settings.costPerContact().multiply(BigDecimal.valueOf(contacts.contacts() + contacts.reopenings())));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
