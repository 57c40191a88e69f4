package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What customers were asked. */
@Mapper
interface QuestionMapper {

    void insert(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("question") String question,
            @Param("askedBy") String askedBy,
            @Param("askedAt") Instant askedAt,
            @Param("chaseAt") Instant chaseAt);

    Questions.Question open(CaseNumber caseNumber);

    void chased(@Param("id") long id, @Param("chases") int chases, @Param("chaseAt") Instant chaseAt);

    int settle(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);
}
