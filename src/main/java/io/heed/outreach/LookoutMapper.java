package io.heed.outreach;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who looks for something, and what was said of it before. */
@Mapper
interface LookoutMapper {

    void add(@Param("name") String name);

    /** 1 when nobody else is at it, and it was not done since. */
    int lease(
            @Param("name") String name,
            @Param("now") Instant now,
            @Param("until") Instant until,
            @Param("notSince") Instant notSince);

    void release(@Param("name") String name, @Param("until") Instant until, @Param("doneAt") Instant doneAt);

    /** Of these ids, those that were heard before. */
    Set<String> heard(@Param("source") String source, @Param("ids") Collection<String> ids);
}
