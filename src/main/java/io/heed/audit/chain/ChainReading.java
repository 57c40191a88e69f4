package io.heed.audit.chain;

import io.heed.shared.audit.SealedWords;
import io.heed.shared.audit.SealedWords.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the chain with what it seals, a page at a time, however long it is. */
@Component
class ChainReading {

    private static final int PAGE = 500;
    private static final int KEYS = 50_000;
    private static final int IDS = 5_000;
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

    /** What should be in the chain and is not, the first ones of each source. */
    List<Finding> added() {
        var added = new ArrayList<Finding>();
        var settled = settled(Link.RECORD);
        for (var from = 0L; from < settled && added.size() < ENOUGH; from += KEYS) {
            chain.added(from, Math.min(settled, from + KEYS))
                    .forEach(each -> added.add(new Finding(Fault.RECORD_ADDED, 0, Link.RECORD, each)));
        }
        documents.values().forEach(source -> addedTo(source, added));
        return added;
    }

    private void addedTo(SealedWords source, List<Finding> added) {
        var settled = settled(source.source());
        int before = added.size();
        var ids = source.idsAfter(0, IDS);
        while (!ids.isEmpty() && ids.get(0) <= settled && added.size() - before < ENOUGH) {
            var known = chain.sealed(source.source(), ids);
            ids.stream()
                    .filter(id -> id <= settled && !known.contains(id))
                    .forEach(id -> added.add(new Finding(Fault.DOCUMENT_ADDED, 0, source.source(), id)));
            ids = source.idsAfter(ids.get(ids.size() - 1), IDS);
        }
    }

    private long settled(String source) {
        var mark = chain.mark(source);
        return mark == null ? 0 : mark.settled();
    }

    /** Words are read before it is looked up who was forgotten: their key is destroyed before they are overwritten. */
    private Deque<Evidence> page(long after, KeyActs acts) {
        var rows = chain.after(after, PAGE);
        var links = rows.stream().map(ChainMapper.LinkAndRecord::link).toList();
        var written = written(links);
        var erasures = Erasures.of(
                links.stream().filter(each -> each.kind() == Link.Kind.DOCUMENT).toList(), chain, keys, acts);
        return rows.stream()
                .map(row -> row.kind() == Link.Kind.RECORD
                        ? Evidence.of(row.link(), row.recorded())
                        : document(row.link(), written, erasures))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Map<String, Map<Long, Words>> written(List<Link> links) {
        return links.stream()
                .filter(each -> documents.containsKey(each.source()))
                .collect(Collectors.groupingBy(Link::source, Collectors.mapping(Link::ref, Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> documents.get(each.getKey()).findAll(each.getValue()).stream()
                                .collect(Collectors.toMap(Words::id, Function.identity()))));
    }

    private static Evidence document(Link link, Map<String, Map<Long, Words>> written, Erasures erasures) {
        var now = written.getOrDefault(link.source(), Map.of()).get(link.ref());
        return Evidence.of(link, now, erasures.key(link), erasures.of(link));
    }

    private final class Pages implements Iterator<Evidence> {

        private final KeyActs acts = new KeyActs(chain);
        private Deque<Evidence> page = new ArrayDeque<>();
        private long last;

        private Pages(long after) {
            this.last = after;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                page = page(last, acts);
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
