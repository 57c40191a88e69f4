package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import io.heed.shared.audit.CaseVerdict;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Improvements, for those who look back. */
@Component
class ImprovementFacts implements CaseFacts {

    private final ImprovementMapper mapper;

    ImprovementFacts(ImprovementMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Improvement.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }

    @Override
    public List<CaseVerdict> verdictsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.verdicts(cases);
    }
}
