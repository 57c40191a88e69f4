package io.heed.customer;

import io.heed.shared.NotFound;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Knows customers again by their e-mail address or telephone number. */
@Service
public class Customers {

    private final CustomerMapper mapper;

    Customers(CustomerMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The customer who introduced themselves in just this way before, else a new one. A stranger who types somebody's
     * address or number into an open form learns nothing and changes nothing: neither the name we know, nor the language,
     * nor where letters go.
     *
     * @return the customer's key
     */
    public long recognise(Contact contact, Instant now) {
        var known = contact.email() == null && contact.phone() == null ? null : mapper.findByContact(contact);
        return known == null ? add(contact, now) : known;
    }

    /** Somebody who wants no name on the case: a row of their own, so that nothing leads to other cases. */
    public long add(Contact contact, Instant now) {
        var row = new CustomerMapper.NewCustomer(contact, now);
        mapper.insert(row);
        return row.id;
    }

    /** The customer, or {@link NotFound}. */
    public Customer get(long id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
    }
}
