package io.heed.engine;

import java.time.Instant;

/**
 * A version of something that was deployed. It never changes, and it counts only once it is published.
 *
 * @param key its id in the file
 * @param name the words in the file; the key where it has none
 * @param version from 1, by key
 * @param id under which the engine knows it
 * @param file the file's name, such as {@code processes/complaint/complaint-triage.dmn}
 * @param deployedBy user name, or {@code heed} for what came with the application
 */
public record DeployedVersion(
        Artifact artifact,
        String key,
        String name,
        int version,
        String id,
        String file,
        Instant deployedAt,
        String deployedBy) {

    /** Who deployed what came with the application. */
    public static final String HEED = "heed";
}
