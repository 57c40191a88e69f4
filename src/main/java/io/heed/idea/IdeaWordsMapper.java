package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** An idea in its sender's words, and our answers with their reasons. */
@Mapper
interface IdeaWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Idea.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
