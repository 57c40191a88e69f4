package io.heed.customer;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who a customer is. The key stays, and says nothing any more. */
@Component
class CustomerIdentity implements PersonalData {

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("customer").cleared("name", "email", "phone").where("id IN (:customers)"));
    }
}
