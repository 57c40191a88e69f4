package io.heed.coaching;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What was agreed in talks, and what teams said in their huddles. */
@Mapper
interface CoachingWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Coaching.LETTERS) || caseNumber.kind().equals(Huddle.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
