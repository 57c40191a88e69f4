package io.heed.complaint;

import io.heed.customer.Consent;
import io.heed.customer.Consents;
import io.heed.customer.ContactChoice;
import io.heed.customer.ContactPreference;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Purpose;
import io.heed.customer.Reach;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a customer wants to hear from us, by the link to the case. A choice made here holds for this case only, and no address
 * can be changed: whoever knows somebody's name and address can open a case in that name, and must not turn that person's
 * letters elsewhere by it. For the same reason an allowance given here holds only when that address confirms it.
 */
@Service
@Transactional
public class CustomerContact {

    private static final String BY_LINK = "link";

    private final Cases cases;
    private final ContactPreferences preferences;
    private final Consents consents;

    CustomerContact(Cases cases, ContactPreferences preferences, Consents consents) {
        this.cases = cases;
        this.preferences = preferences;
        this.consents = consents;
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
     * @param allowed what else we may do; what is new among it is asked about at the customer's own e-mail address
     * @param language in which that was read
     * @throws Refused naming {@code preferred} when there is no address for that way, or text messages are not allowed, or
     *     naming a purpose when there is no address to ask at
     */
    public void choose(String token, ContactChoice choice, Set<Purpose> allowed, Locale language) {
        var complaint = find(token);
        var held = preferences.of(complaint.customerId(), complaint.caseNumber());
        var reach = held.reach();
        if (choice.preferred() == ContactWay.EMAIL && reach.email() == null) {
            throw new Refused("preferred", "complaint.preference.no-email");
        }
        if (choice.preferred() == ContactWay.SMS && reach.number().isEmpty()) {
            throw new Refused("preferred", "complaint.preference.no-phone");
        }
        if (choice.preferred() == ContactWay.SMS && !choice.smsAllowed()) {
            throw new Refused("preferred", "complaint.preference.sms-not-allowed");
        }
        if (!canBeAsked(reach)) {
            refuseWhatNobodyCanConfirm(held.consents(), allowed);
        }
        preferences.choose(complaint.customerId(), complaint.caseNumber(), choice, BY_LINK);
        consents.choose(complaint.customerId(), allowed, complaint.caseNumber(), language);
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

    private static boolean canBeAsked(Reach reach) {
        return reach.email() != null && !reach.email().isBlank() && !reach.emailBounced();
    }

    private static void refuseWhatNobodyCanConfirm(Map<Purpose, Consent> held, Set<Purpose> allowed) {
        for (var purpose : allowed) {
            if (!held.get(purpose).given()) {
                throw new Refused(purpose.name().toLowerCase(Locale.ROOT), "complaint.preference.cannot-confirm");
            }
        }
    }

    private Complaint find(String token) {
        return cases.findByToken(token).orElseThrow(NotFound::new);
    }
}
