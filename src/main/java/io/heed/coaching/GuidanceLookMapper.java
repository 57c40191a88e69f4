package io.heed.coaching;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Until when closed cases were looked through for something, and who is at it. */
@Mapper
interface GuidanceLookMapper {

    void add(String name);

    /** 1 when nobody else is at it. */
    int lease(@Param("name") String name, @Param("now") Instant now, @Param("until") Instant until);

    /** Until when they were looked through; null before the first time. */
    Instant lookedTo(String name);

    /** Lets go, if it is still held; what was looked through stays when that is null. */
    void release(@Param("name") String name, @Param("until") Instant until, @Param("lookedTo") Instant lookedTo);
}
