package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What staff wrote on improvements: the problem, reviews, pilots, decisions and what contributors were told. */
@Mapper
interface ImprovementWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Improvement.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
