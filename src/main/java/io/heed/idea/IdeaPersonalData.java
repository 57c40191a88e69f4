package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ideas of those who sent them. One that others sent as well, in the same words, is theirs too, and stays. When its own time is
 * over, it goes whoever sent it.
 */
@Component
class IdeaPersonalData implements PersonalData {

    private static final String[] OF_THE_CUSTOMER = {
        "%s IN (SELECT idea FROM idea_sender WHERE customer_id IN (:customers))"
                + " AND %s NOT IN (SELECT idea FROM idea_sender WHERE customer_id NOT IN (:customers))",
        "%s IN (SELECT idea FROM idea_sender WHERE message IN (:cases))"
                + " AND %s NOT IN (SELECT idea FROM idea_sender WHERE COALESCE(message, '') NOT IN (:cases))"
    };

    private final SealedIdeaMapper mapper;

    IdeaPersonalData(SealedIdeaMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Collection<CaseNumber> alsoOverwritten(DataSubject subject) {
        return subject.customers().isEmpty() && subject.cases().isEmpty()
                ? List.of()
                : mapper.onlyOf(subject.customers(), subject.cases());
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("filled_form").with("answers", "'{}'").where(with("case_number")),
                PersonalTable.of("idea_answer").words("reasons").where(with("idea")),
                PersonalTable.of("idea").words("text").where(with("number")),
                PersonalTable.of("idea_sender")
                        .cleared("post")
                        .where("customer_id IN (:customers)", "message IN (:cases)", "idea IN (:cases)"));
    }

    private static String[] with(String column) {
        return new String[] {
            column + " IN (:cases)",
            OF_THE_CUSTOMER[0].formatted(column, column),
            OF_THE_CUSTOMER[1].formatted(column, column)
        };
    }
}
