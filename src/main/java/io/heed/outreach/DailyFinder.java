package io.heed.outreach;

import io.heed.customer.ContractDay;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every day: contracts that renew, end, are billed first or have something to refill soon, and orders that were begun and not
 * placed. Contracts of one product and law with the same day are one signal, however many customers have them and wherever:
 * a signal without a region is for every region. What any outreach tells of is not found again; contracts that were handed in
 * later, or are not of the plan that somebody sent, are a signal of their own. A day on which nobody looked is made up for by
 * the next.
 */
@Component
public class DailyFinder {

    private static final Logger LOG = LoggerFactory.getLogger(DailyFinder.class);

    static final String SOURCE = "finder";
    private static final Duration ONCE_A_DAY = Duration.ofHours(12);
    private static final int TOGETHER = 500;
    private static final int MOST_ORDERS = 5_000;

    private final Holdings holdings;
    private final SignalIntake intake;
    private final LookoutMapper heard;
    private final Lookouts lookouts;
    private final LookoutSettings settings;
    private final Titles titles;
    private final Retry retry;
    private final Clock clock;

    DailyFinder(
            Holdings holdings,
            SignalIntake intake,
            LookoutMapper heard,
            Lookouts lookouts,
            LookoutSettings settings,
            Titles titles,
            Retry retry,
            Clock clock) {
        this.holdings = holdings;
        this.intake = intake;
        this.heard = heard;
        this.lookouts = lookouts;
        this.settings = settings;
        this.titles = titles;
        this.retry = retry;
        this.clock = clock;
    }

    @Scheduled(cron = "${heed.lookout.find:0 20 4 * * *}", zone = "UTC")
    void daily() {
        lookouts.once(SOURCE, ONCE_A_DAY, this::find);
    }

    /**
     * Looks now.
     *
     * @return how much was found that was not found before
     */
    public int find() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var found = new ArrayList<Signal>();
        for (var day : ContractDay.values()) {
            heard.due(day, kind(day), today, today.plusDays(settings.daysBefore(day)))
                    .forEach(due -> found.add(signal(day, due)));
        }
        stuck().forEach(order -> found.add(signal(order)));
        int taken = 0;
        for (int from = 0; from < found.size(); from += TOGETHER) {
            taken += take(found.subList(from, Math.min(found.size(), from + TOGETHER)), today);
        }
        LOG.info("Looked through contracts and orders: {} found, {} of them new", found.size(), taken);
        return taken;
    }

    /** Contracts that were left over are told of on their own; what is about an order is said once. */
    private int take(List<Signal> found, LocalDate today) {
        var before = heard.heard(SOURCE, found.stream().map(Signal::id).toList());
        int taken = 0;
        for (var signal : found) {
            if (!before.contains(signal.id())) {
                taken += take(signal) ? 1 : 0;
            } else if (signal.reference() == null) {
                taken += take(again(signal, today)) ? 1 : 0;
            }
        }
        return taken;
    }

    /** One that cannot be taken stops no other. */
    private boolean take(Signal signal) {
        try {
            return retry.once(() -> intake.receive(signal)).outcome() != SignalReceipt.Outcome.REPEATED;
        } catch (Refused refused) {
            LOG.warn("What was found of kind {} cannot be told: {}", signal.kind(), refused.messageKey());
            return false;
        }
    }

    /** The same, as a matter of its own. */
    private Signal again(Signal found, LocalDate today) {
        return signal(
                found.subject() + ":" + today,
                found.kind(),
                found.product(),
                found.region(),
                found.reference(),
                found.jurisdiction(),
                found.effectiveOn());
    }

    private List<CustomerOrder> stuck() {
        var before = clock.instant().minus(settings.stuckAfter());
        return holdings.since(CustomerOrder.State.STARTED, before.minus(settings.stuckFor()), before, MOST_ORDERS);
    }

    private Signal signal(ContractDay day, LookoutMapper.Due due) {
        var kind = kind(day);
        var name = key(kind.name(), due.product(), null, due.jurisdiction(), due.on());
        return signal(name, kind, due.product(), null, null, due.jurisdiction(), due.on());
    }

    private Signal signal(CustomerOrder order) {
        var kind = SignalKind.STUCK_CHECKOUT;
        var name = key(kind.name(), order.reference(), order.changedAt().getEpochSecond());
        return signal(name, kind, order.product(), order.region(), order.reference(), null, null);
    }

    private Signal signal(
            String name,
            SignalKind kind,
            String product,
            String region,
            String reference,
            String jurisdiction,
            LocalDate on) {
        return new Signal(
                SOURCE,
                SOURCE + ":" + name,
                name,
                kind,
                SignalPhase.RAISED,
                title(kind, product, region, reference, on, Locale.ENGLISH),
                title(kind, product, region, reference, on, Titles.POLISH),
                null,
                null,
                product,
                region,
                reference,
                null,
                jurisdiction,
                on,
                clock.instant());
    }

    private String title(
            SignalKind kind, String product, String region, String reference, LocalDate on, Locale locale) {
        return titles.of(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                locale,
                titles.product(product, locale),
                titles.region(region, locale),
                on == null ? reference : on.toString());
    }

    private static SignalKind kind(ContractDay day) {
        return switch (day) {
            case RENEWAL -> SignalKind.RENEWAL;
            case END -> SignalKind.CONTRACT_EXPIRY;
            case FIRST_BILL -> SignalKind.FIRST_BILL;
            case REFILL -> SignalKind.REFILL;
        };
    }

    private static String key(Object... parts) {
        return String.join(
                ":",
                Stream.of(parts)
                        .map(part -> part == null ? "*" : part.toString())
                        .toList());
    }
}
