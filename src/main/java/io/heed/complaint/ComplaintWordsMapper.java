package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What customers and staff wrote on a complaint. */
@Mapper
interface ComplaintWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(CaseNumber.COMPLAINT);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
