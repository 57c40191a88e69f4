package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What a customer wrote in a survey, and what was noted of the call that followed. */
@Mapper
interface SurveyWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Survey.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
