package io.heed.customer;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    /** The keys of this customer and of everybody who gave the same e-mail address or telephone number; at most fifty. */
    public List<Long> sameAs(long id) {
        return mapper.sameAs(id);
    }

    /** The keys of everybody who gave the same e-mail address or telephone number as one of these, however many they are. */
    public List<Long> allSameAs(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.allSameAs(ids);
    }

    /**
     * The keys of everybody who gave exactly this e-mail address or telephone number; at most fifty, the latest.
     *
     * @param email an address, or null
     * @param phone a number as it is written, or null
     */
    public List<Long> reachedBy(String email, String phone) {
        return email == null && phone == null ? List.of() : mapper.reachedBy(email, phone);
    }

    /**
     * From now on nobody is taken for one of these any more: whoever writes is somebody new. To figures they are one, under
     * the lowest of their keys.
     */
    @Transactional
    public void forget(Collection<Long> ids) {
        mapper.lock(ids);
        mapper.forget(ids, Collections.min(ids));
    }

    /** The keys of customers whose name begins so, however its letters are accented; at most so many, by name. */
    public List<Long> named(String beginning, int most) {
        return mapper.named(beginning.replaceAll("[\\\\%_]", "\\\\$0") + "%", most);
    }

    /** What these customers are called; who has no name is left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.names(ids).stream()
                        .collect(Collectors.toMap(CustomerMapper.Called::id, CustomerMapper.Called::name));
    }

    /** The customer, or {@link NotFound}. */
    public Customer get(long id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
    }

    /** The customer as the reader of letters about the case, or {@link NotFound}. */
    public CaseContact contactFor(long id, CaseNumber caseNumber) {
        var row = Optional.ofNullable(mapper.findForCase(id, caseNumber)).orElseThrow(NotFound::new);
        var customer = new Customer(
                row.id(), row.name(), row.email(), row.phone(), row.locale(), row.timeZone(), row.createdAt());
        var reach = reach(
                customer,
                row.preferred(),
                row.smsAllowed(),
                quiet(row.quietFrom(), row.quietTo()),
                row.emailBouncedAt() != null,
                row.phoneRefusedAt() != null);
        return new CaseContact(
                customer,
                reach,
                row.source() == null
                        ? null
                        : new SocialOrigin(caseNumber, row.source(), row.postId(), row.handle(), row.url()));
    }

    static Reach reach(Customer customer, ContactPreferenceMapper.Row row) {
        return reach(
                customer,
                row.preferred(),
                row.smsAllowed(),
                quiet(row.quietFrom(), row.quietTo()),
                row.emailBouncedAt() != null,
                row.phoneRefusedAt() != null);
    }

    /** Who gave a number to be reached about a case may be sent a text message about it, until they say otherwise. */
    static Reach reach(
            Customer customer,
            ContactWay preferred,
            Boolean smsAllowed,
            QuietHours quiet,
            boolean emailBounced,
            boolean phoneRefused) {
        return new Reach(
                customer.email(),
                customer.phone(),
                preferred,
                !Boolean.FALSE.equals(smsAllowed),
                emailBounced,
                phoneRefused,
                quiet);
    }

    static QuietHours quiet(LocalTime from, LocalTime to) {
        return from == null || to == null ? QuietHours.NIGHT : new QuietHours(from, to);
    }
}
