package io.heed.engine;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was entered into forms: staff write about customers, and repeat what they said. */
@Component
class FormPersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("filled_form").with("answers", "'{}'").where("case_number IN (:cases)"));
    }
}
