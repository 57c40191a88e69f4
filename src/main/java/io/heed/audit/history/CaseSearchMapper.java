package io.heed.audit.history;

import io.heed.audit.history.HistoryMapper.Named;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of the history, as they are searched. */
@Mapper
interface CaseSearchMapper {

    List<CaseFound> found(@Param("plan") SearchPlan plan);

    /** How many cases the search could start from, as far as they are counted. */
    int count(@Param("plan") SearchPlan plan);

    List<Named> outcomes();

    List<Named> elements();

    List<String> causes();

    Optional<Integer> outcome(@Param("decision") String decision, @Param("outcome") String outcome);

    Optional<Integer> element(@Param("process") String process, @Param("element") String element);

    boolean isCause(String cause);

    /** The kinds of which there are cases: messages tell nothing of themselves, and are found all the same. */
    List<String> kinds();
}
