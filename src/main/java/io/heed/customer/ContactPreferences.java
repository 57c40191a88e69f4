package io.heed.customer;

import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How customers want to hear from us, and which of their addresses do not work. What is chosen for a case holds for that
 * case; without one, for all that have no choice of their own.
 */
@Service
@Transactional
public class ContactPreferences {

    private final ContactPreferenceMapper mapper;
    private final CustomerMapper customers;
    private final Consents consents;
    private final Clock clock;

    ContactPreferences(ContactPreferenceMapper mapper, CustomerMapper customers, Consents consents, Clock clock) {
        this.mapper = mapper;
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * What holds for letters about the case.
     *
     * @param caseNumber the case, or null for what holds everywhere
     */
    @Transactional(readOnly = true)
    public ContactPreference of(long customerId, CaseNumber caseNumber) {
        var customer = customers.find(customerId);
        var row = Objects.requireNonNullElse(
                mapper.find(customerId, ContactPreferenceMapper.key(caseNumber)), ContactPreferenceMapper.Row.NOTHING);
        return new ContactPreference(Customers.reach(customer, row), consents.of(customerId), row.source());
    }

    /**
     * Chooses anew.
     *
     * @param caseNumber the case it holds for, or null for everywhere
     * @param source who says so, a word of ours such as {@code link} or {@code phone}
     */
    public void choose(long customerId, CaseNumber caseNumber, ContactChoice choice, String source) {
        mapper.choose(customerId, ContactPreferenceMapper.key(caseNumber), choice, source);
    }

    /** Letters to this address come back. An address that the customer does not have any more is passed over. */
    public void emailBounced(long customerId, String address) {
        var customer = customers.find(customerId);
        if (customer != null && sameEmail(customer.email(), address)) {
            mapper.markEmail(customerId, clock.instant());
        }
    }

    /** Text messages to this number are refused. A number that the customer does not have any more is passed over. */
    public void phoneRefused(long customerId, String number) {
        var customer = customers.find(customerId);
        if (customer != null && Reach.numberIn(customer.phone()).equals(Reach.numberIn(number))) {
            mapper.markPhone(customerId, clock.instant());
        }
    }

    /** The customer says, or a new letter shows, that the e-mail address works. */
    public void emailWorks(long customerId) {
        mapper.clearEmail(customerId);
    }

    /** The customer says, or a new message shows, that the number works. */
    public void phoneWorks(long customerId) {
        mapper.clearPhone(customerId);
    }

    /**
     * New addresses, as the customer told a member of staff; never from an open form or a link. Each that is new is good
     * until it proves otherwise.
     */
    public void newAddresses(long customerId, String email, String phone) {
        var before = customers.find(customerId);
        customers.updateAddresses(customerId, email, phone);
        if (!sameEmail(before.email(), email)) {
            mapper.clearEmail(customerId);
        }
        if (!Objects.equals(before.phone(), phone)) {
            mapper.clearPhone(customerId);
        }
    }

    private static boolean sameEmail(String one, String other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
