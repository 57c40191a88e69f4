package io.heed.complaint;

import io.heed.customer.ContactPreferences;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a customer is written to, put right by staff: a mistyped address is what keeps most letters from arriving. */
@Service
@Transactional
public class CustomerAddresses {

    private final Cases cases;
    private final CaseAccess access;
    private final ContactPreferences preferences;

    CustomerAddresses(Cases cases, CaseAccess access, ContactPreferences preferences) {
        this.cases = cases;
        this.access = access;
        this.preferences = preferences;
    }

    /**
     * Puts the addresses right, as the customer told this person. Later letters, and those that are tried again, go there.
     *
     * @param email an address, or null for none
     * @param phone a number, or null for none
     * @throws Refused naming all fields that cannot be accepted, and when neither is given
     */
    public void change(CaseNumber caseNumber, String email, String phone, Actor who) {
        var complaint = access.changeable(caseNumber, who);
        var wrong = new ArrayList<Refused>();
        var checkedEmail = SubmissionCheck.noted(wrong, () -> SubmissionCheck.email("customer.email", email));
        var checkedPhone = SubmissionCheck.noted(wrong, () -> SubmissionCheck.phone("customer.phone", phone));
        if (wrong.isEmpty() && checkedEmail == null && checkedPhone == null) {
            wrong.add(new Refused("customer.email", "complaint.address-missing"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        preferences.newAddresses(complaint.customerId(), checkedEmail, checkedPhone);
        cases.publish(new ComplaintEvent.AddressesChanged(caseNumber, cases.now(), who.username()));
    }
}
