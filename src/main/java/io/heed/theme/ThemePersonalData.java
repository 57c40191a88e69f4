package io.heed.theme;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said, word by word, where it is compared with what others said. That it was said still counts. */
@Component
class ThemePersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("verbatim")
                .words("body")
                .where(
                        "customer_id IN (:customers)",
                        "case_number IN (:cases)",
                        "customer_id IS NULL AND MENTIONED(body)"));
    }
}
