package io.heed.complaint;

import io.heed.customer.ContactChoice;
import io.heed.customer.ContactPreference;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a customer wants to hear from us, by the link to the case. A choice made here holds for this case only, and no address
 * can be changed: whoever knows somebody's name and address can open a case in that name, and must not turn that person's
 * letters elsewhere by it.
 */
@Service
@Transactional
public class CustomerContact {

    private static final String BY_LINK = "link";

    private final Cases cases;
    private final ContactPreferences preferences;

    CustomerContact(Cases cases, ContactPreferences preferences) {
        this.cases = cases;
        this.preferences = preferences;
    }

    /** What holds for the case behind the link. */
    @Transactional(readOnly = true)
    public ContactPreference show(String token) {
        var complaint = find(token);
        return preferences.of(complaint.customerId(), complaint.caseNumber());
    }

    /**
     * Chooses anew.
     *
     * @throws Refused naming {@code preferred} when there is no address for that way, or text messages are not allowed
     */
    public void choose(String token, ContactChoice choice) {
        var complaint = find(token);
        var reach =
                preferences.of(complaint.customerId(), complaint.caseNumber()).reach();
        if (choice.preferred() == ContactWay.EMAIL && reach.email() == null) {
            throw new Refused("preferred", "complaint.preference.no-email");
        }
        if (choice.preferred() == ContactWay.SMS && reach.number().isEmpty()) {
            throw new Refused("preferred", "complaint.preference.no-phone");
        }
        if (choice.preferred() == ContactWay.SMS && !choice.smsAllowed()) {
            throw new Refused("preferred", "complaint.preference.sms-not-allowed");
        }
        preferences.choose(complaint.customerId(), complaint.caseNumber(), choice, BY_LINK);
    }

    /** The customer says that the address of this way works, although something came back from it. */
    public void works(String token, ContactWay way) {
        var customer = find(token).customerId();
        switch (way) {
            case EMAIL -> preferences.emailWorks(customer);
            case SMS -> preferences.phoneWorks(customer);
            case PORTAL -> {}
        }
    }

    private Complaint find(String token) {
        return cases.findByToken(token).orElseThrow(NotFound::new);
    }
}
