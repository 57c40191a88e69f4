package io.heed.outreach;

import io.heed.customer.ContractDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** Which contracts come to such a day from the first to the last, both included, and are told of it by no outreach. */
    List<Due> due(
            @Param("day") ContractDay day,
            @Param("kind") SignalKind kind,
            @Param("first") LocalDate first,
            @Param("last") LocalDate last);

    /** Of these ids, those that were heard before. */
    Set<String> heard(@Param("source") String source, @Param("ids") Collection<String> ids);

    /** Contracts of one product and law that come to the same day; the law may be null. */
    record Due(String product, String jurisdiction, LocalDate on) {}
}
