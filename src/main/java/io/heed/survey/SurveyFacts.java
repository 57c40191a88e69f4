package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Surveys, for those who look back. */
@Component
class SurveyFacts implements CaseFacts {

    private final SurveyMapper mapper;

    SurveyFacts(SurveyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Survey.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
