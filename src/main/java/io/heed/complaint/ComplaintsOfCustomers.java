package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalCases;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Complaints by the customers who made them; over when they cannot be opened again. */
@Component
class ComplaintsOfCustomers implements PersonalCases {

    private final ComplaintMapper mapper;

    ComplaintsOfCustomers(ComplaintMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<PersonalCase> of(DataSubject subject) {
        return subject.customers().isEmpty() ? List.of() : mapper.ofCustomers(subject.customers());
    }

    @Override
    public Set<Long> customersOf(CaseNumber caseNumber) {
        var complaint = mapper.find(caseNumber);
        return complaint == null ? Set.of() : Set.of(complaint.customerId());
    }
}
