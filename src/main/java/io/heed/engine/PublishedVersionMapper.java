package io.heed.engine;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code published_version}. */
@Mapper
interface PublishedVersionMapper {

    Optional<String> definitionId(String processKey);

    void publish(
            @Param("processKey") String processKey,
            @Param("definitionId") String definitionId,
            @Param("version") int version,
            @Param("at") Instant at,
            @Param("by") String by);
}
