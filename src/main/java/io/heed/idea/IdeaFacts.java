package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import io.heed.shared.audit.CaseVerdict;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ideas; of several senders the first counts, for those who look back. */
@Component
class IdeaFacts implements CaseFacts {

    private final IdeaMapper mapper;

    IdeaFacts(IdeaMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Idea.LETTERS;
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
