package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Huddles of teams, for those who look back. */
@Component
class HuddleFacts implements CaseFacts {

    private final HuddleMapper mapper;

    HuddleFacts(HuddleMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Huddle.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
