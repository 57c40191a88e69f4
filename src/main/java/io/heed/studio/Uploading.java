package io.heed.studio;

import io.heed.engine.Deployed;
import io.heed.engine.DeployedVersion;
import io.heed.engine.DeploymentGate;
import io.heed.engine.DeploymentRefused;
import io.heed.engine.Deployments;
import io.heed.engine.Finding;
import io.heed.engine.NewDeployment;
import io.heed.engine.Publication;
import io.heed.engine.Versions;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.studio.lint.ServiceLint;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Files that a process owner hands in on the page: looked at, and made versions of when nothing stands in the way. */
@Service
public class Uploading {

    private static final String SOURCE = "Heed";

    private final DeploymentGate gate;
    private final ServiceLint lint;
    private final Deployments deployments;
    private final Publishing publishing;
    private final Versions versions;

    Uploading(
            DeploymentGate gate, ServiceLint lint, Deployments deployments, Publishing publishing, Versions versions) {
        this.gate = gate;
        this.lint = lint;
        this.deployments = deployments;
        this.publishing = publishing;
        this.versions = versions;
    }

    /**
     * What came of it.
     *
     * @param deployed null when nothing was deployed
     * @param findings all that was found, whether it stands in the way or not
     */
    public record Outcome(Deployed deployed, List<Finding> findings) {

        /** Whether something stands in the way. */
        public boolean isRefused() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    /**
     * Looks only.
     *
     * @param files contents by name
     * @throws NotFound for somebody who may not
     */
    public Outcome look(Map<String, byte[]> files, Actor who) {
        check(who);
        return new Outcome(null, found(files));
    }

    /**
     * Makes versions of the files; none of them counts by that.
     *
     * @throws NotFound for somebody who may not
     */
    public Outcome deploy(String name, Map<String, byte[]> files, Actor who) {
        check(who);
        try {
            var deployed = deployments.deploy(new NewDeployment(name, SOURCE, files, who.username(), true));
            return new Outcome(deployed, withForgotten(deployed.findings(), files));
        } catch (DeploymentRefused refused) {
            return new Outcome(null, withForgotten(refused.findings(), files));
        }
    }

    /** What whoever publishes the version should have seen. */
    public List<Finding> warnings(DeployedVersion version) {
        var text = versions.source(version).getBytes(StandardCharsets.UTF_8);
        return found(Map.of(version.file(), text)).stream()
                .filter(each -> !each.isError())
                .toList();
    }

    /**
     * Agrees to a proposal, as somebody who has seen what the version is warned about.
     *
     * @throws Refused naming {@code seen} when there are warnings and they were not seen, and as {@link Publishing#publish}
     */
    public Publication publish(Publication proposed, boolean seen, Actor who) {
        check(who);
        var version = versions.find(proposed.artifact(), proposed.key(), proposed.version())
                .orElseThrow(NotFound::new);
        if (!seen && !warnings(version).isEmpty()) {
            throw new Refused("seen", "studio.seen.missing");
        }
        return publishing.publish(proposed.id(), who);
    }

    private List<Finding> found(Map<String, byte[]> files) {
        return withForgotten(gate.look(files), files);
    }

    /** What the gate has found, and after it what the diagrams forget. */
    private List<Finding> withForgotten(List<Finding> found, Map<String, byte[]> files) {
        var all = new ArrayList<>(found);
        files.forEach((name, content) -> all.addAll(forgotten(name, content)));
        return all;
    }

    /** Nothing for what is no diagram; of what cannot be read the gate has told. */
    private List<Finding> forgotten(String name, byte[] content) {
        try {
            return name.endsWith(".bpmn") ? lint.look(name, XmlFile.read(content)) : List.of();
        } catch (XmlUnreadable e) {
            return List.of();
        }
    }

    private void check(Actor who) {
        if (!publishing.isFor(who)) {
            throw new NotFound();
        }
    }
}
