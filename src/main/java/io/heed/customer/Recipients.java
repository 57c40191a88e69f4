package io.heed.customer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many customers at once, with what holds for messages that are not about a case. */
@Service
public class Recipients {

    private final CustomerMapper mapper;

    Recipients(CustomerMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of the customers that there are; at most a thousand are asked for at a time. */
    @Transactional(readOnly = true)
    public List<Recipient> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : mapper.findForMany(ids).stream().map(Recipients::recipient).toList();
    }

    /** The same, and nobody else decides about a message to one of them before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recipient> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            mapper.lock(ids);
        }
        return of(ids);
    }

    private static Recipient recipient(CustomerMapper.ForMany row) {
        var customer = new Customer(
                row.id(), row.name(), row.email(), row.phone(), row.locale(), row.timeZone(), row.createdAt());
        var reach = Customers.reach(
                customer,
                row.preferred(),
                row.smsAllowed(),
                Customers.quiet(row.quietFrom(), row.quietTo()),
                row.emailBouncedAt() != null,
                row.phoneRefusedAt() != null);
        var consents = EnumSet.noneOf(Purpose.class);
        if (row.marketing()) {
            consents.add(Purpose.MARKETING);
        }
        if (row.research()) {
            consents.add(Purpose.RESEARCH);
        }
        return new Recipient(customer, reach, consents);
    }
}
