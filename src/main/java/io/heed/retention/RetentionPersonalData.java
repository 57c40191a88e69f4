package io.heed.retention;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why something was kept: an administrator may have named somebody there. */
@Component
class RetentionPersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("legal_hold")
                .words("reason")
                .where("case_number IN (:cases)", "customer_id IN (:customers)"));
    }
}
