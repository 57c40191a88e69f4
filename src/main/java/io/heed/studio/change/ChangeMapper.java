package io.heed.studio.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of proposals. */
@Mapper
interface ChangeMapper {

    List<Change> waiting();

    List<Change> decided(int most);

    Optional<Change> find(long id);

    Optional<Change> waitingFor(@Param("subject") Subject subject, @Param("key") String key);

    void insert(Change change);

    long lastId();

    int decide(
            @Param("id") long id,
            @Param("version") int version,
            @Param("state") ChangeState state,
            @Param("by") String by,
            @Param("at") Instant at);
}
