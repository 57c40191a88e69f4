package io.heed.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code publication}. */
@Mapper
interface PublicationMapper {

    Optional<String> definitionId(
            @Param("artifact") Artifact artifact, @Param("key") String key, @Param("at") Instant at);

    /** What counts then, of everything. */
    Set<String> definitionIds(Instant at);

    Optional<Publication> find(long id);

    Optional<Publication> proposedOf(@Param("artifact") Artifact artifact, @Param("key") String key);

    List<Publication> of(@Param("artifact") Artifact artifact, @Param("key") String key);

    List<Publication> proposed();

    void insert(Publication publication);

    int decide(Publication decided);
}
