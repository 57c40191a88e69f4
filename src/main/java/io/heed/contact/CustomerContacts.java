package io.heed.contact;

import io.heed.customer.Consent;
import io.heed.customer.ConsentRecord;
import io.heed.customer.Consents;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.customer.Reach;
import io.heed.customer.Recipients;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer was told without having asked, what was not said and why, and what the customer allows: for those of the
 * staff who look after customers, and for auditors.
 */
@Service
@Transactional
public class CustomerContacts {

    private static final int MOST = 200;

    private final Contacts contacts;
    private final Customers customers;
    private final Recipients recipients;
    private final Consents consents;

    CustomerContacts(Contacts contacts, Customers customers, Recipients recipients, Consents consents) {
        this.contacts = contacts;
        this.customers = customers;
        this.recipients = recipients;
        this.consents = consents;
    }

    /**
     * Everything about one customer, the latest 200 messages first.
     *
     * @throws NotFound when there is no such customer, or not for this person
     */
    @Transactional(readOnly = true)
    public Log show(long customerId, Actor who) {
        if (!who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR)) {
            throw new NotFound();
        }
        return new Log(
                customers.get(customerId),
                recipients.of(List.of(customerId)).get(0).reach(),
                consents.of(customerId),
                consents.proof(customerId),
                contacts.ofCustomer(customerId, MOST));
    }

    /**
     * Notes what a customer has said about a consent.
     *
     * @param language in which the sentence was read to the customer
     * @throws NotFound when there is no such customer, or not for this person
     */
    public void note(long customerId, Purpose purpose, boolean given, Locale language, Actor who) {
        if (!who.is(Role.AGENT, Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
        customers.get(customerId);
        if (given) {
            consents.give(customerId, purpose, language, who.username());
        } else {
            consents.takeBack(customerId, purpose, who.username());
        }
    }

    /**
     * What there is to know.
     *
     * @param proof each step of each consent, the latest first
     * @param entries each decision, the latest first
     */
    public record Log(
            Customer customer,
            Reach reach,
            Map<Purpose, Consent> consents,
            List<ConsentRecord> proof,
            List<ContactEntry> entries) {}
}
