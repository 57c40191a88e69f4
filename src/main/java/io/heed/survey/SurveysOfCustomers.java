package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalCases;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Surveys by the customers who were asked. */
@Component
class SurveysOfCustomers implements PersonalCases {

    private final SurveyMapper mapper;

    SurveysOfCustomers(SurveyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PersonalCase> of(DataSubject subject) {
        return subject.customers().isEmpty() ? List.of() : mapper.ofCustomers(subject.customers());
    }

    @Override
    public Set<Long> customersOf(CaseNumber caseNumber) {
        var survey = mapper.find(caseNumber);
        return survey == null ? Set.of() : Set.of(survey.customerId());
    }
}
