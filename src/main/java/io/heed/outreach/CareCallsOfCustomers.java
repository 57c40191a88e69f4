package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalCases;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that nobody asked for, by the customers who are called. */
@Component
class CareCallsOfCustomers implements PersonalCases {

    private final CareCallMapper mapper;

    CareCallsOfCustomers(CareCallMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PersonalCase> of(DataSubject subject) {
        return subject.customers().isEmpty() ? List.of() : mapper.ofCustomers(subject.customers());
    }

    @Override
    public Set<Long> customersOf(CaseNumber caseNumber) {
        var call = mapper.find(caseNumber);
        return call == null ? Set.of() : Set.of(call.customerId());
    }
}
