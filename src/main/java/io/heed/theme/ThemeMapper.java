package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of themes. */
@Mapper
interface ThemeMapper {

    long nextNumber();

    void insert(Theme theme);

    Theme find(CaseNumber number);

    List<Theme> findAll(@Param("numbers") Collection<CaseNumber> numbers);

    /** Confirmed themes, those heard of last first. */
    List<Theme> confirmed(int limit);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Theme theme);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);
}
