package io.heed.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down every new version and who deployed it, in the transaction that makes it, whichever way it came in. The engine
 * asks it after its own deployers, also when it only reads again what was deployed long ago.
 */
@Component
class DeploymentRecorder implements Deployer {

    private final ObjectProvider<DeployedVersionMapper> mapper;

    DeploymentRecorder(ObjectProvider<DeployedVersionMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getDeployedArtifacts() != null) {
            var by = Context.getCommandContext().getAuthenticatedUserId();
            var at = deployment.getDeploymentTime().toInstant();
            deployment
                    .getDeployedArtifacts()
                    .values()
                    .forEach(made ->
                            ((List<?>) made).forEach(each -> record(each, at, by == null ? DeployedVersion.HEED : by)));
            List<?> processes =
                    deployment.getDeployedArtifacts().getOrDefault(ProcessDefinitionEntity.class, List.of());
            processes.forEach(made -> unsubscribe((ProcessDefinition) made));
        }
    }

    /** What was deployed before anybody wrote it down. */
    void catchUp(ProcessEngine engine) {
        var known = new HashSet<>(mapper.getObject().ids());
        var repository = engine.getRepositoryService();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var forms = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.getDbEntityManager().selectList("selectAllCamundaFormDefinitions"));
        Stream.<List<?>>of(
                        repository.createProcessDefinitionQuery().list(),
                        repository.createDecisionDefinitionQuery().list(),
                        forms)
                .flatMap(List::stream)
                .map(ResourceDefinition.class::cast)
                .filter(each -> !known.contains(each.getId()))
                .forEach(each -> record(each, deployedAt(repository, each), DeployedVersion.HEED));
    }

    private static Instant deployedAt(RepositoryService repository, ResourceDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    /**
     * The engine would begin a case of the newest version whenever a message of that name is sent to anybody. A process of
     * ours is told which version counts, and begins by a message without being subscribed to it.
     */
    private static void unsubscribe(ProcessDefinition process) {
        Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(each -> process.getId().equals(each.getConfiguration()))
                .toList()
                .forEach(EventSubscriptionEntity::delete);
    }

    private void record(Object made, Instant at, String by) {
        if (made instanceof ProcessDefinition process) {
            record(Artifact.PROCESS, process, process.getName(), at, by);
        } else if (made instanceof DecisionDefinition decision) {
            record(Artifact.DECISION, decision, decision.getName(), at, by);
        } else if (made instanceof CamundaFormDefinitionEntity form) {
            record(Artifact.FORM, form, null, at, by);
        }
    }

    private void record(Artifact artifact, ResourceDefinition made, String name, Instant at, String by) {
        var version = new DeployedVersion(
                artifact,
                made.getKey(),
                name == null || name.isBlank() ? made.getKey() : name.strip(),
                made.getVersion(),
                made.getId(),
                made.getResourceName(),
                at,
                by);
        mapper.getObject().insert(version, made.getDeploymentId());
    }
}
