package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Articles in all their editions and languages. */
@Mapper
interface ArticleWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Article.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
