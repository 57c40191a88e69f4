package io.heed.customer;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What hangs on a customer. Contracts and orders stay for the figures that count them, under names that say nothing; how
 * somebody wanted to be written to, and where they had posted, goes as a whole. Which consents there were stays under the
 * customer's key, as proof of what was lawful then.
 */
@Component
class CustomerPersonalData implements PersonalData {

    private static final String NAMELESS = "IF(reference LIKE 'erased:%', reference, CONCAT('erased:', UUID_SHORT()))";
    private static final String OF_THE_CUSTOMER = "customer_id IN (:customers)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("customer_contract")
                        .with("reference", NAMELESS)
                        .where(OF_THE_CUSTOMER),
                PersonalTable.of("customer_order")
                        .with("reference", NAMELESS)
                        .cleared("carrier", "tracking_number")
                        .where(OF_THE_CUSTOMER),
                PersonalTable.removed("contact_preference", OF_THE_CUSTOMER, "case_number IN (:cases)"),
                PersonalTable.removed("social_origin", "case_number IN (:cases)"));
    }
}
