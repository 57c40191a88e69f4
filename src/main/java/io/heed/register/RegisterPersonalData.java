package io.heed.register;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Complaints that came in files. The number that the other system gave an entry stays: without it the same file would bring
 * the words in again.
 */
@Component
class RegisterPersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("register_entry")
                .cleared("name", "email", "phone", "zip", "desired_outcome", "tags", "public_response")
                .words("text")
                .where("case_number IN (:cases)", "email IN (:emails)", "phone IN (:phones)"));
    }
}
