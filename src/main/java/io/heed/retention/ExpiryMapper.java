package io.heed.retention;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of cases whose time is over, and of who cleans up. */
@Mapper
interface ExpiryMapper {

    int lease(@Param("now") Instant now, @Param("until") Instant until, @Param("notSince") Instant notSince);

    void release(@Param("until") Instant until, @Param("now") Instant now);

    void add(@Param("family") Family family, @Param("cases") Collection<CaseNumber> cases, @Param("now") Instant now);

    /** Waits for whoever notes a case, or says that one must be kept, and keeps others from either. */
    int lock();

    /** Whether one of these is noted and not overwritten yet. */
    boolean isBegun(@Param("cases") Collection<CaseNumber> cases);

    /** Those that are noted and not overwritten yet. */
    List<CaseNumber> begun(Family family);

    /** Remembers whose case it was: whoever has none left is forgotten when nothing else refers to them. */
    void see(@Param("customers") Collection<Long> customers, @Param("now") Instant now);

    /** Customers that were seen and are not forgotten, by key. */
    List<Long> seen(@Param("after") long after, @Param("limit") int limit);

    /** Those of them whom somebody began to forget. */
    List<Long> begunCustomers();

    void beginCustomers(@Param("customers") Collection<Long> customers, @Param("now") Instant now);

    int doneCustomers(@Param("customers") Collection<Long> customers, @Param("now") Instant now);

    /** How many of these cases were overwritten because their time was over. */
    int countDone(@Param("cases") Collection<CaseNumber> cases);

    int done(@Param("cases") Collection<CaseNumber> cases, @Param("now") Instant now);
}
