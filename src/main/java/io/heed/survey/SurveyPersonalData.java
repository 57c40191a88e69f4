package io.heed.survey;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was answered to surveys, and the names that other systems gave to what they were about. */
@Component
class SurveyPersonalData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("survey_recovery")
                        .wordsIfAny("said", "action")
                        .where(
                                "survey IN (:cases)",
                                "survey IN (SELECT number FROM survey WHERE customer_id IN (:customers))"),
                PersonalTable.of("survey_occasion")
                        .with(
                                "occasion_key",
                                "IF(occasion_key LIKE 'erased:%', occasion_key, CONCAT('erased:', UUID_SHORT()))")
                        .where("customer_id IN (:customers)", "survey IN (:cases)"),
                PersonalTable.of("survey")
                        .wordsIfAny("words")
                        .with("occasion_key", "CONCAT('erased:', number)")
                        .where("number IN (:cases)", "customer_id IN (:customers)"),
                PersonalTable.of("survey_imported").wordsIfAny("words").where("MENTIONED(words)"));
    }
}
