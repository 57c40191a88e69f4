package io.heed.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code deployed_version}. */
@Mapper
interface DeployedVersionMapper {

    /** Keeps it; a version whose number the engine gave again after deleting it is no more. */
    void insert(@Param("version") DeployedVersion version, @Param("deploymentId") String deploymentId);

    List<String> keys(Artifact artifact);

    List<DeployedVersion> all();

    List<DeployedVersion> of(@Param("artifact") Artifact artifact, @Param("key") String key);

    Optional<DeployedVersion> find(
            @Param("artifact") Artifact artifact, @Param("key") String key, @Param("version") int version);

    Optional<DeployedVersion> findById(String id);

    Optional<String> deploymentId(String id);

    List<DeployedVersion> ofDeployment(String deploymentId);

    /** The newest version of everything in these files of which no version was ever published. */
    List<DeployedVersion> neverPublished(@Param("files") Collection<String> files);

    List<String> ids();
}
