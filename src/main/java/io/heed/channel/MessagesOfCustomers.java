package io.heed.channel;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalCases;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Messages by the addresses they came from and the cases they went to, which are asked for before. */
@Component
@Order
class MessagesOfCustomers implements PersonalCases {

    private final RecognitionMapper mapper;
    private final Customers customers;

    MessagesOfCustomers(RecognitionMapper mapper, Customers customers) {
        this.mapper = mapper;
        this.customers = customers;
    }

    @Override
    public List<PersonalCase> of(DataSubject subject) {
        return mapper.personal(subject).stream()
                .map(row -> new PersonalCase(MessageNumber.of(row.id()), row.overAt()))
                .toList();
    }

    @Override
    public Set<Long> customersOf(CaseNumber caseNumber) {
        if (!caseNumber.kind().equals(MessageNumber.LETTERS)) {
            return Set.of();
        }
        var message = mapper.find(MessageNumber.idOf(caseNumber));
        return message == null ? Set.of() : Set.copyOf(customers.reachedBy(message.senderAddress(), message.phone()));
    }

    @Override
    public Set<CaseNumber> goesWith(CaseNumber caseNumber) {
        if (!caseNumber.kind().equals(MessageNumber.LETTERS)) {
            return Set.of();
        }
        var message = mapper.find(MessageNumber.idOf(caseNumber));
        return message == null || message.caseNumber() == null ? Set.of() : Set.of(message.caseNumber());
    }
}
