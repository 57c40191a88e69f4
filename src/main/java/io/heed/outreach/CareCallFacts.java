package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Care calls, for those who look back. */
@Component
class CareCallFacts implements CaseFacts {

    private final CareCallMapper mapper;

    CareCallFacts(CareCallMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return CareCall.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
