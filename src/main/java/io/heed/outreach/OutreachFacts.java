package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What customers were told before they asked, for those who look back. */
@Component
class OutreachFacts implements CaseFacts {

    private final OutreachMapper mapper;

    OutreachFacts(OutreachMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Outreach.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
