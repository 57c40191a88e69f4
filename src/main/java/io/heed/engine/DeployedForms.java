package io.heed.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * The forms the engine has deployed. The engine's own interface finds a form only for a task or start event, so its
 * manager is asked; a version never changes and is kept by its id. Which one counts is asked each time.
 */
@Component
class DeployedForms implements Forms {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final PublicationTable published;
    private final Map<String, DrawnForm> known = new ConcurrentHashMap<>();

    DeployedForms(ProcessEngineConfigurationImpl engine, RepositoryService repository, PublicationTable published) {
        this.engine = engine;
        this.repository = repository;
        this.published = published;
    }

    @Override
    public DrawnForm published(String formKey) {
        return find(published.definitionId(Artifact.FORM, formKey))
                .orElseThrow(() -> new IllegalStateException("The form '" + formKey + "' is not deployed"));
    }

    @Override
    public Optional<String> schema(String id) {
        return find(id).map(DrawnForm::schema);
    }

    private Optional<DrawnForm> find(String id) {
        var form = known.get(id);
        return form != null
                ? Optional.of(form)
                : engine.getCommandExecutorTxRequired().execute(context -> read(context, id));
    }

    private Optional<DrawnForm> read(CommandContext context, String id) {
        var form = context.getDbEntityManager().selectById(CamundaFormDefinitionEntity.class, id);
        return Optional.ofNullable(form)
                .map(found -> known.computeIfAbsent(
                        id,
                        none -> new DrawnForm(
                                id,
                                found.getKey(),
                                found.getVersion(),
                                text(found.getDeploymentId(), found.getResourceName()))));
    }

    private String text(String deploymentId, String resource) {
        try (var file = repository.getResourceAsStream(deploymentId, resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
