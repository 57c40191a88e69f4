package io.heed.audit.cases;

import io.heed.shared.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The records of one case, whatever they tell of. */
@Mapper
interface TrailMapper {

    /** The newest record's id; 0 when the case has none. */
    long lastOf(CaseNumber caseNumber);

    /** Whether anything has happened to such a case; that somebody asked for it is nothing. */
    boolean hasHappened(CaseNumber caseNumber);

    /** Records up to and with {@code through}, the oldest first. */
    List<CaseContent.Record> page(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("through") long through,
            @Param("first") int first,
            @Param("most") int most);
}
