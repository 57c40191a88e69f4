package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case for its letters. */
@Component
class CaseFacts implements CaseLetterSource {

    /** Who decides after us, by jurisdiction: keys of the signposts in the letters. */
    private static final Map<String, String> OMBUDSMEN = Map.of(
            "UK", "uk-fos",
            "EU", "eu-adr",
            "PL", "pl-rf",
            "AU", "au-afca",
            "US", "us-cfpb");

    private final Cases cases;
    private final Customers customers;
    private final StaffDirectory staff;
    private final CaseToken tokens;

    CaseFacts(Cases cases, Customers customers, StaffDirectory staff, CaseToken tokens) {
        this.cases = cases;
        this.customers = customers;
        this.staff = staff;
        this.tokens = tokens;
    }

    @Override
    @Transactional(readOnly = true)
    public LetterFacts factsOf(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var customer = customers.get(complaint.customerId());
        return new LetterFacts(
                caseNumber,
                customer.id(),
                customer.name(),
                customer.email(),
                customer.locale(),
                customer.timeZone(),
                tokens.urlOf(caseNumber),
                firstNameOf(complaint.owner()),
                complaint.product(),
                complaint.jurisdiction(),
                OMBUDSMEN.getOrDefault(complaint.jurisdiction(), "other"),
                complaint.receivedAt());
    }

    String firstNameOf(String username) {
        return username == null
                ? null
                : staff.find(username).map(StaffMember::firstName).orElse(null);
    }
}
