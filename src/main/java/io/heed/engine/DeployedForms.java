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
 * manager is asked; a form's text is kept by the id of its version, which never changes.
 */
@Component
class DeployedForms implements Forms {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    DeployedForms(ProcessEngineConfigurationImpl engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    @Override
    public DrawnForm latest(String formKey) {
        return engine.getCommandExecutorTxRequired().execute(context -> latest(context, formKey));
    }

    @Override
    public Optional<String> schema(String id) {
        var known = texts.get(id);
        return known != null
                ? Optional.of(known)
                : engine.getCommandExecutorTxRequired()
                        .execute(context -> Optional.ofNullable(
                                        context.getDbEntityManager().selectById(CamundaFormDefinitionEntity.class, id))
                                .map(this::text));
    }

    private DrawnForm latest(CommandContext context, String formKey) {
        var form = context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formKey);
        if (form == null) {
            throw new IllegalStateException("The form '" + formKey + "' is not deployed");
        }
        return new DrawnForm(form.getId(), form.getKey(), form.getVersion(), text(form));
    }

    private String text(CamundaFormDefinitionEntity form) {
        return texts.computeIfAbsent(form.getId(), id -> text(form.getDeploymentId(), form.getResourceName()));
    }

    private String text(String deploymentId, String resource) {
        try (var file = repository.getResourceAsStream(deploymentId, resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
