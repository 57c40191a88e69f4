package io.heed.engine;

import io.heed.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys what has changed before the web port opens and jobs run: one deployment per family, each file under its
 * relative name, unchanged files left alone. The first version of a process, a table or a form is published with it; later
 * ones only while developing, where the folder is what the developer means. What was deployed some other way, under another
 * source, is no reason to deploy a file again. How long the engine remembers is set by the family, whatever a file says.
 */
@Component
class ProcessDeployer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    /** The engine compares files with what came from the same source: what staff deploy has another one. */
    static final String SOURCE = "heed";

    private final ProcessFiles files;
    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final PublicationTable published;
    private final DeployedVersionMapper versions;
    private final DeploymentRecorder recorder;
    private final EngineHistoryPeriods periods;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    ProcessDeployer(
            ProcessFiles files,
            ProcessEngine engine,
            PublicationTable published,
            DeployedVersionMapper versions,
            DeploymentRecorder recorder,
            EngineHistoryPeriods periods,
            TransactionTemplate transaction) {
        this.files = files;
        this.engine = engine;
        this.repository = engine.getRepositoryService();
        this.published = published;
        this.versions = versions;
        this.recorder = recorder;
        this.periods = periods;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> recorder.catchUp(engine));
        try {
            files.byFamily()
                    .forEach((family, resources) ->
                            transaction.executeWithoutResult(status -> deploy(family, resources)));
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys one family's files and returns the processes that got a new version. */
    List<ProcessDefinition> deploy(String family, Map<String, Resource> resources) {
        var builder = repository.createDeployment().name(family).source(SOURCE).enableDuplicateFiltering(true);
        resources.forEach((name, resource) -> add(builder::addInputStream, name, resource));
        DeploymentWithDefinitions deployment;
        try {
            deployment = builder.deployWithResult();
        } catch (DeploymentRefused e) {
            throw new StartRefused(
                    "A file of " + family + " cannot be deployed:\n" + e.getMessage(),
                    "Open it in Camunda Modeler and put it right.",
                    e);
        }
        periods.follow(family);
        var changed = deployment.getDeployedProcessDefinitions();
        publish(made(deployment), resources.keySet());
        return changed == null ? List.of() : changed;
    }

    /** The engine answers the deployment before when nothing has changed. */
    private List<DeployedVersion> made(DeploymentWithDefinitions deployment) {
        return ((DeploymentEntity) deployment).getDeployedArtifacts() == null
                ? List.of()
                : versions.ofDeployment(deployment.getId());
    }

    private void publish(List<DeployedVersion> made, Set<String> shipped) {
        made.forEach(each -> LOG.info("Deployed {} {} version {}", each.artifact(), each.key(), each.version()));
        if (files.fromFolder()) {
            made.forEach(published::publishShipped);
        }
        versions.neverPublished(shipped).forEach(published::publishShipped);
    }

    private static void add(Target target, String name, Resource resource) {
        try (var content = resource.getInputStream()) {
            target.add(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server's phase. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Where a file's content goes. */
    private interface Target {
        Object add(String name, java.io.InputStream content);
    }
}
