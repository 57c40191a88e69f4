package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Words and files that are sealed as they were written: messages, letters, forms. Their digests are keyed by customer, so that
 * nothing can be told from them when the key is destroyed. What implements this only ever adds rows, by growing keys, and
 * never changes what is in {@link Words}, unless somebody is forgotten.
 */
public interface SealedWords {

    /** What the chain calls it, at most 30 letters; never changed afterwards. */
    String source();

    /** What was written after the one with this key, by key. */
    List<Words> after(long id, int limit);

    /** The keys alone. */
    default List<Long> idsAfter(long id, int limit) {
        return after(id, limit).stream().map(Words::id).toList();
    }

    /** The words with this key. */
    Optional<Words> find(long id);

    /**
     * The words with these keys, as far as they are there, in as few statements as is reasonable. Whom they are about may be
     * left out: it is asked by whoever knows that already.
     */
    default List<Words> findAll(Collection<Long> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * What somebody wrote.
     *
     * @param caseNumber the case it belongs to, or null
     * @param customerId whom it is about, or null when nobody is known
     * @param canonical everything that must not change, in a form that is the same each time, such as {@link CanonicalText}
     */
    record Words(long id, CaseNumber caseNumber, Long customerId, Instant writtenAt, String canonical) {}
}
