package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What staff wrote on themes and gaps; what customers said of a theme stands on their own cases. */
@Mapper
interface ThemeWordsMapper extends CaseWords {

    @Override
    default boolean covers(CaseNumber caseNumber) {
        return caseNumber.kind().equals(Theme.LETTERS) || caseNumber.kind().equals(Gap.LETTERS);
    }

    @Override
    List<Said> wordsOf(CaseNumber caseNumber);
}
