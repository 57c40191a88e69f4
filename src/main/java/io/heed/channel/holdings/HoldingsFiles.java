package io.heed.channel.holdings;

import io.heed.customer.Holdings;
import io.heed.customer.Holdings.Held;
import io.heed.customer.Holdings.Kept;
import io.heed.knowledge.Catalogue;
import io.heed.shared.NotFound;
import io.heed.shared.Retry;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.ImportResult.Tally;
import io.heed.shared.csv.NamedRows;
import io.heed.shared.csv.NamedRows.Line;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes in files of contracts and of orders, as long as they may be: some hundred records are in memory at a time and kept
 * together. What was kept before something failed stays; the same file again changes nothing more.
 */
@Service
class HoldingsFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HoldingsFiles.class);
    private static final int AT_ONCE = 500;

    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Retry retry;
    private final Clock clock;

    HoldingsFiles(Holdings holdings, Catalogue catalogue, Retry retry, Clock clock) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Contracts, new or changed by their references.
     *
     * @throws io.heed.shared.Refused when nothing can be taken, such as without a required column
     * @throws NotFound when this person may not do so
     */
    ImportResult contracts(InputStream content, Charset charset, Actor who) {
        allow(who);
        var rows = new NamedRows(content, charset, HoldingsRow.CONTRACT_NEEDS, HoldingsRow.CONTRACT_MAY_SAY);
        return take("contracts", rows, HoldingsRow::contract, holdings::keepContracts);
    }

    /** Orders, as contracts. */
    ImportResult orders(InputStream content, Charset charset, Actor who) {
        allow(who);
        var rows = new NamedRows(content, charset, HoldingsRow.ORDER_NEEDS, HoldingsRow.ORDER_MAY_SAY);
        return take("orders", rows, HoldingsRow::order, holdings::keepOrders);
    }

    private static void allow(Actor who) {
        if (!who.isSystem() && !who.is(Role.MANAGER, Role.ADMIN)) {
            throw new NotFound();
        }
    }

    private <T> ImportResult take(
            String what,
            NamedRows rows,
            Function<HoldingsRow, Held<T>> reader,
            BiFunction<List<Held<T>>, Instant, Kept> keep) {
        var tally = new Tally();
        var products = catalogue.productIds();
        var regions = catalogue.regionIds();
        rows.read(
                AT_ONCE,
                row -> reader.apply(new HoldingsRow(row, products, regions)),
                lines -> keep(lines, keep, tally),
                tally);
        var result = tally.result();
        LOG.info(
                "Import of {} done: {} accepted, {} unchanged, {} rejected",
                what,
                result.accepted(),
                result.duplicates(),
                result.rejectedCount());
        return result;
    }

    private <T> void keep(List<Line<Held<T>>> lines, BiFunction<List<Held<T>>, Instant, Kept> keep, Tally tally) {
        var held = lines.stream().map(Line::what).toList();
        var kept = retry.once(() -> keep.apply(held, clock.instant()));
        tally.accepted(kept.changed());
        tally.duplicates(kept.unchanged());
    }
}
