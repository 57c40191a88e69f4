package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What a customer said in a call, as it was noted. */
@Mapper
interface CareCallWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(CareCall.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
