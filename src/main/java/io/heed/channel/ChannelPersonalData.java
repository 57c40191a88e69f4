package io.heed.channel;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Messages as they came in, with their originals. The digest that a mail is known again by stays: without it the same mail
 * would come in once more from the mailbox. The number of a public post goes, because it leads to who wrote it.
 */
@Component
class ChannelPersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("inbound_message")
                        .cleared("sender_name", "sender_address", "reason", "refused_files")
                        .wordsIfAny("subject", "text")
                        .emptied("original")
                        .with("external_id", "IF(source = 'EMAIL', external_id, CONCAT('erased:', id))")
                        .where("id IN (:idsOfMS)"),
                PersonalTable.of("message_recognition")
                        .cleared("phone", "handle", "url", "place", "because", "note")
                        .where("message_id IN (:idsOfMS)"));
    }
}
