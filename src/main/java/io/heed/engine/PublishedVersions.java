package io.heed.engine;

/** Which version of a process new cases start with. Deploying makes a version; publishing is a separate decision. */
public interface PublishedVersions {

    /**
     * The engine's definition id of the published version.
     *
     * @throws IllegalStateException when the process has no published version
     */
    String definitionId(String processKey);
}
