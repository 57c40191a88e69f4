package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import io.heed.shared.audit.CaseVerdict;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Complaints, for those who look back. */
@Component
class ComplaintFacts implements CaseFacts {

    private final ComplaintMapper mapper;

    ComplaintFacts(ComplaintMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return CaseNumber.COMPLAINT;
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
