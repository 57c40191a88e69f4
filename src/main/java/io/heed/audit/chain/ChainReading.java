package io.heed.audit.chain;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.SealedWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the chain with what it seals, a page at a time, however long it is. */
@Component
class ChainReading {

    private static final int PAGE = 500;
    private static final int KEYS = 50_000;
    private static final int ENOUGH = 10;

    private final ChainMapper chain;
    private final DigestKeyStore keys;
    private final Map<String, SealedWords> documents;

    ChainReading(ChainMapper chain, DigestKeyStore keys, List<SealedWords> documents) {
        this.chain = chain;
        this.keys = keys;
        this.documents = documents.stream().collect(Collectors.toMap(SealedWords::source, Function.identity()));
    }

    /** All rows in the order of their numbers. */
    Iterator<Evidence> rows() {
        return rows(0);
    }

    /** All rows after this one. */
    Iterator<Evidence> rows(long after) {
        return new Pages(after);
    }

    /** Records that should be in the chain and are not, the first ones; a statement for each so many keys. */
    List<Long> added() {
        var settled = chain.mark(Link.RECORD).settled();
        var added = new ArrayList<Long>();
        for (var from = 0L; from < settled && added.size() < ENOUGH; from += KEYS) {
            added.addAll(chain.added(from, Math.min(settled, from + KEYS)));
        }
        return added;
    }

    private Deque<Evidence> page(long after) {
        var rows = chain.after(after, PAGE);
        var cases = rows.stream()
                .map(ChainMapper.LinkAndRecord::caseNumber)
                .filter(Objects::nonNull)
                .map(CaseNumber::value)
                .collect(Collectors.toSet());
        var erased = cases.isEmpty() ? Set.<String>of() : chain.erased(cases);
        var customers = rows.stream()
                .map(ChainMapper.LinkAndRecord::customerId)
                .filter(Objects::nonNull)
                .toList();
        var secrets = keys.all(customers);
        return rows.stream()
                .map(row -> row.kind() == Link.Kind.RECORD
                        ? Evidence.of(row.link(), row.recorded())
                        : document(row.link(), secrets, erased))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Evidence document(Link link, Map<Long, byte[]> secrets, Set<String> erased) {
        var key = secrets.get(Objects.requireNonNullElse(link.customerId(), DigestKeyStore.NOBODY));
        var isErased =
                link.caseNumber() != null && erased.contains(link.caseNumber().value());
        var source = documents.get(link.source());
        var now = source == null ? null : source.find(link.ref()).orElse(null);
        return Evidence.of(link, now, key, isErased);
    }

    private final class Pages implements Iterator<Evidence> {

        private Deque<Evidence> page = new ArrayDeque<>();
        private long last;

        private Pages(long after) {
            this.last = after;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                page = page(last);
            }
            return !page.isEmpty();
        }

        @Override
        public Evidence next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var next = page.poll();
            last = next.link().seq();
            return next;
        }
    }
}
