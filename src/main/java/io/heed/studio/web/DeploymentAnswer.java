package io.heed.studio.web;

import io.heed.engine.Artifact;
import io.heed.engine.Deployed;
import io.heed.engine.DeployedVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine would answer after a deployment, as its interface describes it; an unchanged file makes no definition. */
record DeploymentAnswer(
        List<Object> links,
        String id,
        String name,
        String source,
        String deploymentTime,
        String tenantId,
        Map<String, Definition> deployedProcessDefinitions,
        Map<String, Definition> deployedCaseDefinitions,
        Map<String, Definition> deployedDecisionDefinitions,
        Map<String, Definition> deployedDecisionRequirementsDefinitions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    static DeploymentAnswer of(Deployed deployed, String source) {
        return new DeploymentAnswer(
                List.of(),
                deployed.id(),
                deployed.name(),
                source,
                time(deployed.at()),
                null,
                definitions(deployed, Artifact.PROCESS),
                null,
                definitions(deployed, Artifact.DECISION),
                null);
    }

    /** Null where there are none, as the engine says it. */
    private static Map<String, Definition> definitions(Deployed deployed, Artifact artifact) {
        var definitions = new LinkedHashMap<String, Definition>();
        deployed.created().stream()
                .filter(each -> each.artifact() == artifact)
                .forEach(each -> definitions.put(each.id(), Definition.of(each, deployed.id())));
        return definitions.isEmpty() ? null : definitions;
    }

    private static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A new version. */
    record Definition(
            String id, String key, String name, int version, String resource, String deploymentId, String tenantId) {

        private static Definition of(DeployedVersion version, String deploymentId) {
            return new Definition(
                    version.id(), version.key(), version.name(), version.version(), version.file(), deploymentId, null);
        }
    }
}
