package io.heed.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the engine, also in the midst of a deployment. */
@Component
class EngineDeployedKeys implements DeployedKeys {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;

    EngineDeployedKeys(ProcessEngineConfigurationImpl engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    @Override
    public boolean hasProcess(String key) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0;
    }

    @Override
    public boolean hasDecision(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }

    @Override
    public boolean hasForm(String id) {
        return engine.getCommandExecutorTxRequired()
                        .execute(context ->
                                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id))
                != null;
    }
}
