package io.heed.audit.history;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The sums over all cases; what is read does not grow with how many cases there are. */
@Mapper
interface ProcessHistoryMapper {

    List<Runs> runs();

    List<Field> fields(@Param("process") String process, @Param("version") int version);

    List<Way> ways(@Param("process") String process, @Param("version") int version, @Param("most") int most);

    List<WayTime> wayTimes(@Param("ways") Collection<Long> ways);

    /** How often a version ran, and how often it came to an end. */
    record Runs(String process, int version, int cases, int runs, int ended) {}

    /** The cases that spent about the same time in an element. */
    record Field(String element, int bucket, long cases, long visits, long finished, long millis) {}

    /** A way that some instances took: the flows, with a space between. */
    record Way(long id, String flows, int runs) {}

    /** How many instances took a way in about the same time. */
    record WayTime(long path, int bucket, long runs) {}
}
