package io.heed.audit.chain;

import io.heed.audit.chain.Evidence.Erasure;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which words were overwritten on purpose. That a table says so is not enough: anybody who can write to the database could say
 * it of a letter and then change the letter. It counts when the act is on the record, which is sealed like everything else.
 *
 * @param cases whose words are said to be overwritten
 * @param keys of customers; empty where one is said to be destroyed
 * @param actsOnCases those of the cases of which the record says so
 * @param actsOnCustomers those of the customers of whom the record says so
 */
record Erasures(Set<String> cases, Map<Long, byte[]> keys, Set<String> actsOnCases, Set<Long> actsOnCustomers) {

    /** What the record calls the destruction of a customer's key. */
    static final String KEY_DESTROYED = "DigestKeyDestroyed";

    /** What the record calls it when the words of a case were overwritten. */
    static final String CASE_ERASED = "CaseWordsErased";

    /** Looks up what is known of all that a page of rows is about. */
    static Erasures of(Collection<Link> links, ChainMapper chain, DigestKeyStore keys, KeyActs acts) {
        var numbers = links.stream()
                .map(Link::caseNumber)
                .filter(Objects::nonNull)
                .map(each -> each.value())
                .collect(Collectors.toSet());
        var cases = numbers.isEmpty() ? Set.<String>of() : chain.erased(numbers);
        var secrets = keys.all(links.stream().map(Erasures::keyOf).toList());
        var destroyed = secrets.entrySet().stream()
                .filter(each -> each.getValue().length == 0)
                .map(Map.Entry::getKey)
                .toList();
        return new Erasures(
                cases, secrets, cases.isEmpty() ? Set.of() : chain.casesErasedOnRecord(cases), acts.of(destroyed));
    }

    /** The key that the words were sealed with; null when there is none. */
    byte[] key(Link link) {
        return keys.get(keyOf(link));
    }

    /** Whether the words of this row were overwritten on purpose. */
    Erasure of(Link link) {
        var isCase =
                link.caseNumber() != null && cases.contains(link.caseNumber().value());
        var key = key(link);
        var isCustomer = key != null && key.length == 0;
        if ((isCase && actsOnCases.contains(link.caseNumber().value()))
                || (isCustomer && actsOnCustomers.contains(keyOf(link)))) {
            return Erasure.ON_RECORD;
        }
        return isCase || isCustomer ? Erasure.CLAIMED : Erasure.NONE;
    }

    private static long keyOf(Link link) {
        return Objects.requireNonNullElse(link.customerId(), DigestKeyStore.NOBODY);
    }
}
