package io.heed.retention;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How it stands with cases now, by those who keep them: what looks back may be a little behind. */
@Component
class CaseTruth {

    private final ObjectProvider<CaseFacts> kinds;

    CaseTruth(ObjectProvider<CaseFacts> kinds) {
        this.kinds = kinds;
    }

    /** What is known of these cases; those of a kind that tells nothing are left out. */
    Map<CaseNumber, CaseFact> of(Collection<CaseNumber> cases) {
        var byKind = cases.stream().distinct().collect(Collectors.groupingBy(CaseNumber::kind));
        return kinds.orderedStream()
                .flatMap(kind -> kind.factsOf(byKind.getOrDefault(kind.letters(), List.of())).stream())
                .collect(Collectors.toMap(CaseFact::number, Function.identity()));
    }

    /** Those of them that are open. */
    List<CaseFact> open(Collection<CaseNumber> cases) {
        var known = of(cases);
        return cases.stream()
                .map(known::get)
                .filter(fact -> fact != null && fact.closedAt() == null)
                .toList();
    }

    /** Whether the case was over before; a kind that tells nothing is taken for what looks back told. */
    boolean wasOverBefore(CaseNumber number, Instant before) {
        var isTold = kinds.orderedStream().anyMatch(kind -> kind.letters().equals(number.kind()));
        var fact = of(List.of(number)).get(number);
        return fact == null
                ? !isTold
                : fact.closedAt() != null && fact.closedAt().isBefore(before);
    }
}
