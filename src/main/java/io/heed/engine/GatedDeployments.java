package io.heed.engine;

import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every new deployment passes the gate first, whoever hands it in: the engine asks its deployers in turn, and this is the
 * first. What it refuses is rolled back with the engine's own command. The gate is looked up then, as it wants the engine.
 */
@Component
class GatedDeployments implements Deployer {

    private final ObjectProvider<DeploymentGate> gate;

    GatedDeployments(ObjectProvider<DeploymentGate> gate) {
        this.gate = gate;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var files = new TreeMap<>(deployment.getResources())
                .values().stream()
                        .collect(Collectors.toMap(
                                ResourceEntity::getName,
                                ResourceEntity::getBytes,
                                (one, other) -> one,
                                LinkedHashMap::new));
        var refusing = gate.getObject();
        var errors = refusing.look(files).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new DeploymentRefused(
                    errors.stream().map(refusing::sentence).collect(Collectors.joining("\n")), errors);
        }
    }
}
