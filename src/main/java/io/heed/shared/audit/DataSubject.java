package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who is to be forgotten, or a case whose time is over. What is empty leads to nothing.
 *
 * @param customers the keys of all rows by which we know the customer
 * @param cases the numbers of everything that is about them alone: complaints, surveys, calls, messages
 * @param emails addresses, as they were given
 * @param phones telephone numbers, as they were given
 */
public record DataSubject(Set<Long> customers, Set<String> cases, Set<String> emails, Set<String> phones) {

    /** Copies, so that nothing is added behind its back. */
    public DataSubject {
        customers = Set.copyOf(customers);
        cases = Set.copyOf(cases);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /** One case by itself, whoever it is about. */
    public static DataSubject of(CaseNumber caseNumber) {
        return new DataSubject(Set.of(), Set.of(caseNumber.value()), Set.of(), Set.of());
    }

    /** The same with more cases. */
    public DataSubject with(Collection<CaseNumber> more) {
        var all = new TreeSet<>(cases);
        more.forEach(each -> all.add(each.value()));
        return new DataSubject(customers, all, emails, phones);
    }

    /** The places in their sequence of the cases of one kind. */
    public Set<Long> idsOf(String letters) {
        return cases.stream()
                .map(CaseNumber::new)
                .filter(each -> each.kind().equals(letters))
                .map(each -> Long.valueOf(each.value().split("-")[1]))
                .collect(Collectors.toSet());
    }
}
