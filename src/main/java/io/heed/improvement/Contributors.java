package io.heed.improvement;

import io.heed.customer.Consents;
import io.heed.customer.Purpose;
import io.heed.customer.Recipient;
import io.heed.customer.Recipients;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.theme.Contributor;
import io.heed.theme.Themes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Who has contributed to an improvement, and of whom it is known before anybody is written to that they are not told. Whoever
 * has taken back the consent under one key wants to be left in peace under the others too.
 */
@Component
class Contributors {

    private static final int TOGETHER = 500;

    private final ImprovementMapper mapper;
    private final Themes themes;
    private final Recipients recipients;
    private final Consents consents;

    Contributors(ImprovementMapper mapper, Themes themes, Recipients recipients, Consents consents) {
        this.mapper = mapper;
        this.themes = themes;
        this.recipients = recipients;
        this.consents = consents;
    }

    /** One line for each customer who told us of it; those still open and not told with another are to be written to. */
    List<ToldCustomer> listed(Improvement improvement, Instant now) {
        var contributors = of(improvement);
        var there = new ArrayList<Recipient>();
        var withdrawn = new HashSet<Long>();
        inParts(contributors, part -> {
            there.addAll(recipients.of(part));
            withdrawn.addAll(consents.withdrawn(part, Purpose.RESEARCH));
        });
        var people = new SamePerson(there);
        return contributors.stream()
                .map(customer -> line(improvement.ending().wave(), customer, people.keysOf(customer), withdrawn, now))
                .toList();
    }

    private Set<Long> of(Improvement improvement) {
        var contributors = new TreeSet<>(mapper.origins(improvement.number()));
        if (improvement.theme() != null) {
            themes.contributors(improvement.theme()).stream()
                    .map(Contributor::customerId)
                    .forEach(contributors::add);
        }
        return contributors;
    }

    private static ToldCustomer line(int wave, long customer, List<Long> keys, Set<Long> withdrawn, Instant now) {
        if (keys.isEmpty()) {
            return new ToldCustomer(wave, customer, Result.ERASED, null, null, now);
        }
        var with = keys.get(0) == customer ? null : keys.get(0);
        return keys.stream().anyMatch(withdrawn::contains)
                ? new ToldCustomer(wave, customer, Result.CONSENT_WITHDRAWN, null, with, now)
                : new ToldCustomer(wave, customer, Result.OPEN, null, with, null);
    }

    /** In parts that one statement can take. */
    static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += TOGETHER) {
            work.accept(list.subList(from, Math.min(list.size(), from + TOGETHER)));
        }
    }
}
