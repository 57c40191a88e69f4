package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The register of gaps, and what became of promises. */
@Mapper
interface GapMapper {

    /** Returns the new row's id. */
    long insert(Gap gap);

    Gap find(long id);

    /** Changes the state if the row's version is still the one read; 0 when it is not. */
    int update(Gap gap);

    /** Open ones first, the newest of them first. */
    List<Gap> page(@Param("limit") int limit, @Param("offset") int offset);

    int count();

    List<Gap> ofTheme(CaseNumber theme);

    /** Takes the gaps of a theme to another one. */
    void move(@Param("theme") CaseNumber theme, @Param("into") CaseNumber into);

    /** Promises that were due in the period, by what they were for. */
    List<GapRegister.Promised> promises(
            @Param("from") Instant from, @Param("to") Instant to, @Param("now") Instant now);
}
