package io.heed.complaint;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is said in complaints. Whoever acts for a customer is forgotten with the case, and on their own request where the
 * case is over. The link to the case leads nowhere afterwards: what stands in place of its digest is no digest.
 */
@Component
class ComplaintPersonalData implements PersonalData {

    /** What stands in place of the digest of a link that leads nowhere any more. */
    static final String ERASED = "erased:";

    private static final String OF_THE_CASE = "case_number IN (:cases)";
    private static final String CLOSED =
            "case_number IN (SELECT case_number FROM complaint WHERE closed_at IS NOT NULL)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("case_message").words("body").where(OF_THE_CASE),
                PersonalTable.of("attachment")
                        .words("file_name")
                        .emptied("content")
                        .with("sha256", "REPEAT('0', 64)")
                        .where(OF_THE_CASE),
                PersonalTable.of("case_question").words("question").where(OF_THE_CASE),
                PersonalTable.of("resolution")
                        .words("problem", "action_taken", "answer")
                        .wordsIfAny("favour_reason")
                        .where(OF_THE_CASE),
                PersonalTable.of("remedy")
                        .words("description")
                        .wordsIfAny("done_note")
                        .where(OF_THE_CASE),
                PersonalTable.of("branch_inquiry")
                        .wordsIfAny("found", "done", "measure", "remark")
                        .where(OF_THE_CASE),
                PersonalTable.of("care_need").cleared("kind", "need").where(OF_THE_CASE),
                PersonalTable.of("representative")
                        .words("name")
                        .cleared("email", "phone")
                        .wordsIfAny("authority_note")
                        .where(OF_THE_CASE, "email IN (:emails) AND " + CLOSED, "phone IN (:phones) AND " + CLOSED),
                PersonalTable.removed("intake_key", OF_THE_CASE),
                PersonalTable.of("complaint")
                        .with("token_hash", "CONCAT('" + ERASED + "', case_number)")
                        .cleared("words_first", "words_second")
                        .where(OF_THE_CASE));
    }
}
