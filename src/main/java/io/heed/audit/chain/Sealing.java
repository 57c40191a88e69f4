package io.heed.audit.chain;

import io.heed.shared.audit.SealedWords;
import io.heed.shared.audit.SealedWords.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was committed, a batch in each transaction. Rows get their keys when they are written and become visible when
 * they are committed, which may be in another order: what is not in the chain is looked for among all rows that are younger
 * than the longest transaction, and below that nothing may be missing any more.
 */
@Component
class Sealing {

    /** Longer than any transaction takes. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static final int PAGE = 5_000;

    private final ChainMapper chain;
    private final DigestKeyStore keys;
    private final List<SealedWords> documents;
    private final Clock clock;

    Sealing(ChainMapper chain, DigestKeyStore keys, List<SealedWords> documents, Clock clock) {
        this.chain = chain;
        this.keys = keys;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Seals at most so many rows, unless somebody else is sealing.
     *
     * @return how many; less than the limit when nothing is left to do here
     */
    @Transactional
    public int seal(int limit) {
        if (!Boolean.TRUE.equals(chain.lock())) {
            return 0;
        }
        var contents = new ArrayList<Link.Content>();
        for (var record : chain.unsealed(settled(Link.RECORD), limit)) {
            contents.add(new Link.Content(Link.Kind.RECORD, Link.RECORD, record.id(), null, null, Digests.of(record)));
        }
        for (var source : documents) {
            unsealed(source, limit - contents.size()).forEach(contents::add);
        }
        append(contents);
        if (contents.size() < limit) {
            settle();
        }
        return contents.size();
    }

    private void append(List<Link.Content> contents) {
        if (contents.isEmpty()) {
            return;
        }
        var last = chain.head();
        var now = clock.instant();
        var links = new ArrayList<Link>();
        for (var content : contents) {
            last = Link.following(last, content, now);
            links.add(last);
        }
        chain.append(links);
    }

    private List<Link.Content> unsealed(SealedWords source, int limit) {
        var words = new ArrayList<Words>();
        var from = settled(source.source());
        while (words.size() < limit) {
            var ids = source.idsAfter(from, PAGE);
            if (ids.isEmpty()) {
                break;
            }
            var known = new HashSet<>(chain.sealed(source.source(), ids));
            ids.stream()
                    .filter(id -> !known.contains(id))
                    .limit(limit - words.size())
                    .forEach(id -> source.find(id).ifPresent(words::add));
            from = ids.get(ids.size() - 1);
        }
        var secrets = keys.drawn(words.stream().map(Sealing::keyOf).toList());
        return words.stream()
                .map(each -> content(source.source(), each, secrets.get(keyOf(each))))
                .toList();
    }

    /** Words of somebody who is forgotten already are sealed as words that were there, and no more. */
    private static Link.Content content(String source, Words words, byte[] key) {
        var digest = key == null ? Link.NOTHING : Digests.of(words, key);
        return new Link.Content(Link.Kind.DOCUMENT, source, words.id(), words.caseNumber(), keyOf(words), digest);
    }

    static long keyOf(Words words) {
        return Objects.requireNonNullElse(words.customerId(), DigestKeyStore.NOBODY);
    }

    private long settled(String source) {
        var mark = chain.mark(source);
        return mark == null ? 0 : mark.settled();
    }

    private void settle() {
        settle(Link.RECORD);
        documents.forEach(each -> settle(each.source()));
    }

    private void settle(String source) {
        var now = clock.instant();
        var mark = chain.mark(source);
        if (mark == null) {
            chain.putMark(new ChainMapper.Mark(source, 0, chain.lastSealed(source), now));
        } else if (isOver(mark.notedAt(), now)) {
            var last = chain.lastSealed(source);
            if (last != mark.settled() || mark.candidate() != last) {
                chain.putMark(new ChainMapper.Mark(source, mark.candidate(), last, now));
            }
        }
    }

    private static boolean isOver(Instant noted, Instant now) {
        return noted.plus(LONGEST_TRANSACTION).isBefore(now);
    }
}
