package io.heed.complaint;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The keys under which complaints were taken in. */
@Mapper
interface IntakeKeyMapper {

    IntakeKey find(String key);

    void insert(IntakeKey key);

    void answered(@Param("key") String key, @Param("answerBy") Instant answerBy);
}
