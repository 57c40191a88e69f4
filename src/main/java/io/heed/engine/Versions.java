package io.heed.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of processes, decision tables and forms: what was deployed, and which of it counted when. */
public interface Versions {

    /** All keys of the kind, in alphabetical order. */
    List<String> keys(Artifact artifact);

    /** The versions of everything: by kind and key, the newest first. */
    List<DeployedVersion> all();

    /** The ids of all versions that count at that moment: one for each thing that any version of was published by then. */
    Set<String> publishedAt(Instant at);

    /** Its versions, the newest first; none for a key that nothing has. */
    List<DeployedVersion> of(Artifact artifact, String key);

    /** One version. */
    Optional<DeployedVersion> find(Artifact artifact, String key, int version);

    /** The text of the file that it came in. */
    String source(DeployedVersion version);

    /** The version that counts at that moment; empty before the first one did. */
    Optional<DeployedVersion> publishedAt(Artifact artifact, String key, Instant at);

    /** Everything that was proposed, published and refused about it, the newest first. */
    List<Publication> publications(Artifact artifact, String key);
}
