package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case for its letters. */
@Component
class CaseFacts implements CaseLetterSource {

    private final Cases cases;
    private final Customers customers;
    private final StaffDirectory staff;
    private final Catalogue catalogue;
    private final Representatives representatives;
    private final CaseToken tokens;

    CaseFacts(
            Cases cases,
            Customers customers,
            StaffDirectory staff,
            Catalogue catalogue,
            Representatives representatives,
            CaseToken tokens) {
        this.cases = cases;
        this.customers = customers;
        this.staff = staff;
        this.catalogue = catalogue;
        this.representatives = representatives;
        this.tokens = tokens;
    }

    @Override
    @Transactional(readOnly = true)
    public LetterFacts factsOf(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var contact = customers.contactFor(complaint.customerId(), caseNumber);
        var customer = contact.customer();
        var addressee = representatives.addressee(complaint, contact);
        return new LetterFacts(
                caseNumber,
                customer.id(),
                addressee.name(),
                customer.locale(),
                customer.timeZone(),
                tokens.urlOf(caseNumber),
                firstNameOf(complaint.owner()),
                complaint.product(),
                complaint.jurisdiction(),
                Signpost.of(complaint.jurisdiction(), catalogue.lineOf(complaint.product())),
                complaint.receivedAt(),
                addressee.reach(),
                contact.origin(),
                addressee.onBehalfOf());
    }

    String firstNameOf(String username) {
        return username == null
                ? null
                : staff.find(username).map(StaffMember::firstName).orElse(null);
    }
}
