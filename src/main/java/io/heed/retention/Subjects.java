package io.heed.retention;

import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalCases;
import io.heed.shared.audit.PersonalCases.PersonalCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who somebody is to us: all rows with the same e-mail address or telephone number, and all that is about them. */
@Component
class Subjects {

    private final Customers customers;
    private final ObjectProvider<PersonalCases> kinds;

    Subjects(Customers customers, ObjectProvider<PersonalCases> kinds) {
        this.customers = customers;
        this.kinds = kinds;
    }

    /** Somebody with the cases that are about them. */
    record Found(DataSubject subject, List<PersonalCase> cases) {}

    /** The keys of whoever the case is about, and of everybody who is the same to us. */
    Set<Long> byCase(CaseNumber caseNumber) {
        return sameAs(kinds.orderedStream()
                .flatMap(kind -> kind.customersOf(caseNumber).stream())
                .collect(Collectors.toSet()));
    }

    /** The keys of whoever gave exactly this address or number, and of everybody who is the same to us. */
    Set<Long> byAddress(String email, String phone) {
        return sameAs(customers.reachedBy(email, phone));
    }

    /** These keys and those of everybody who is the same to us. */
    Set<Long> sameAs(Collection<Long> ids) {
        var all = new TreeSet<>(ids);
        all.addAll(customers.allSameAs(all));
        return all;
    }

    /** All that is about these customers now. */
    Found of(Collection<Long> ids) {
        return withCases(who(ids));
    }

    /** These customers without their cases. */
    DataSubject who(Collection<Long> ids) {
        var known = ids.stream().map(customers::get).toList();
        return new DataSubject(
                Set.copyOf(ids), Set.of(), addresses(known, Customer::email), addresses(known, Customer::phone));
    }

    /** The case with all that is about it alone. */
    Found of(CaseNumber caseNumber) {
        return withCases(DataSubject.of(caseNumber));
    }

    private Found withCases(DataSubject subject) {
        var cases = new ArrayList<PersonalCase>();
        var whole = subject;
        for (var kind : kinds.orderedStream().toList()) {
            var more = kind.of(whole);
            cases.addAll(more);
            whole = whole.with(more.stream().map(PersonalCase::number).toList());
        }
        return new Found(whole, cases);
    }

    private static Set<String> addresses(List<Customer> known, Function<Customer, String> which) {
        return known.stream()
                .map(which)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The addresses, so that their owner knows them again and nobody else learns them. */
    static List<String> masked(DataSubject subject) {
        var all = new TreeSet<String>();
        subject.emails().forEach(email -> all.add(maskedEmail(email.toLowerCase(Locale.ROOT))));
        subject.phones().forEach(phone -> all.add("••• " + phone.substring(Math.max(0, phone.length() - 2))));
        return List.copyOf(all);
    }

    private static String maskedEmail(String email) {
        int at = email.lastIndexOf('@');
        int dot = email.lastIndexOf('.');
        return at < 1 || dot < at
                ? "•••"
                : email.substring(0, email.offsetByCodePoints(0, 1)) + "•••@•••" + email.substring(dot);
    }
}
