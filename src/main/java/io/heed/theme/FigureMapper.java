package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sums over what customers said. */
@Mapper
interface FigureMapper {

    /** Each theme that somebody told us of in the period; a null product is any. */
    List<ThemeFigure> figures(@Param("from") Instant from, @Param("to") Instant to, @Param("product") String product);

    /** How many words of customers there were in the period. */
    int said(@Param("from") Instant from, @Param("to") Instant to, @Param("product") String product);

    List<Theme> inState(@Param("state") Theme.State state, @Param("limit") int limit, @Param("offset") int offset);

    int countInState(Theme.State state);

    /** What belongs to the theme, the newest first. */
    List<Verbatim> ofTheme(@Param("theme") CaseNumber theme, @Param("limit") int limit, @Param("offset") int offset);

    int countOfTheme(CaseNumber theme);

    /** Words of customers that belong to no theme and hold these, the newest first. */
    List<Verbatim> search(@Param("like") String like, @Param("limit") int limit);
}
