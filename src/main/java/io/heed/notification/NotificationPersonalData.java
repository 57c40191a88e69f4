package io.heed.notification;

import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Letters, those to staff about a case included. One that has not left is taken back: whoever sends it now finds another
 * version. Its Message-ID leads to no case any more, so that whoever answers it is somebody new.
 */
@Component
class NotificationPersonalData implements PersonalData {

    private static final String[] LETTERS = {
        "case_number IN (:cases)", "customer_id IN (:customers)",
    };

    private final LetterMapper letters;
    private final LetterBox box;

    NotificationPersonalData(LetterMapper letters, LetterBox box) {
        this.letters = letters;
        this.box = box;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("notification")
                .with("version", "IF(text_body = '', version, version + 1)")
                .with("state", "IF(state = 'PENDING', 'RECALLED', IF(state = 'DEAD', 'CANCELLED', state))")
                .with("address", "IF(staff IS NULL, NULL, address)")
                .with("message_id", "CONCAT('<erased-', id, '@heed>')")
                .words("subject")
                .emptied("html_body", "link")
                .cleared("last_error", "unsubscribe")
                .emptied("text_body")
                .where(LETTERS));
    }

    @Override
    public void eraseFiles(DataSubject subject) {
        if (!subject.customers().isEmpty() || !subject.cases().isEmpty()) {
            letters.personal(subject).forEach(box::remove);
        }
    }
}
