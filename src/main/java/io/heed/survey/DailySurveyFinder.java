package io.heed.survey;

import io.heed.customer.Contract;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every day: orders that have arrived, contracts that began, and contracts whose years are full. What was found before is
 * not found again, whoever looks; some days on which nobody looked are made up for.
 */
@Component
public class DailySurveyFinder {

    private static final Logger LOG = LoggerFactory.getLogger(DailySurveyFinder.class);

    private static final int DAYS_LOOKED_BACK = 3;
    private static final int MOST_YEARS = 60;
    private static final int MOST_ORDERS = 10_000;

    private final Holdings holdings;
    private final SurveyOccasions occasions;
    private final Clock clock;

    DailySurveyFinder(Holdings holdings, SurveyOccasions occasions, Clock clock) {
        this.holdings = holdings;
        this.occasions = occasions;
        this.clock = clock;
    }

    @Scheduled(cron = "${heed.surveys.find:0 50 4 * * *}", zone = "UTC")
    void daily() {
        find();
    }

    /**
     * Looks now.
     *
     * @return how much was found that was not known
     */
    public int find() {
        var now = clock.instant();
        var found = new ArrayList<SurveyOccasion>();
        holdings.since(CustomerOrder.State.DELIVERED, now.minus(Duration.ofDays(DAYS_LOOKED_BACK)), now, MOST_ORDERS)
                .forEach(order -> found.add(delivery(order)));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int back = 0; back < DAYS_LOOKED_BACK; back++) {
            var day = today.minusDays(back);
            holdings.begunOn(List.of(day), today)
                    .forEach(contract -> found.add(begun(contract, Occasion.ONBOARDING, day)));
            holdings.begunOn(anniversariesOn(day), today)
                    .forEach(contract -> found.add(begun(contract, Occasion.ANNIVERSARY, day)));
        }
        int fresh = (int) found.stream().filter(occasions::note).count();
        LOG.info("Looked for what to ask about: {} found, {} of them new", found.size(), fresh);
        return fresh;
    }

    /** The days on which something may have begun whose years are full on this day, leap days included. */
    static List<LocalDate> anniversariesOn(LocalDate day) {
        var days = new ArrayList<LocalDate>();
        for (int years = 1; years <= MOST_YEARS; years++) {
            var same = day.minusYears(years);
            days.add(same);
            if (same.plusDays(1).plusYears(years).equals(day)) {
                days.add(same.plusDays(1));
            }
        }
        return days;
    }

    private static SurveyOccasion delivery(CustomerOrder order) {
        return new SurveyOccasion(
                "delivery:" + order.reference(),
                Occasion.DELIVERY,
                order.customer(),
                null,
                order.product(),
                order.region(),
                order.changedAt());
    }

    private static SurveyOccasion begun(Contract contract, Occasion occasion, LocalDate day) {
        return new SurveyOccasion(
                occasion == Occasion.ONBOARDING
                        ? "onboarding:" + contract.reference()
                        : "anniversary:" + contract.reference() + ":" + day.getYear(),
                occasion,
                contract.customer(),
                null,
                contract.product(),
                contract.region(),
                atStart(day));
    }

    private static Instant atStart(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
