package io.heed.engine;

import java.time.Instant;
import java.util.List;

/**
 * What came of a deployment.
 *
 * @param id of the engine's deployment; of an earlier one where nothing was new
 * @param created the new versions; none of them is published
 * @param unchanged the newest versions of what was handed in just as it is
 * @param findings what whoever publishes should know; nothing that stands in the way
 */
public record Deployed(
        String id,
        String name,
        Instant at,
        List<DeployedVersion> created,
        List<DeployedVersion> unchanged,
        List<Finding> findings) {}
