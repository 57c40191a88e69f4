package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Why somebody held an outreach up, stopped it or went on. */
@Mapper
interface OutreachWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Outreach.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
