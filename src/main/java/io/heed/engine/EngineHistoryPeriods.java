package io.heed.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the time to live of definitions; those that have it already are left alone. */
@Component
class EngineHistoryPeriods implements HistoryPeriods {

    private final RepositoryService repository;
    private final ObjectProvider<HistoryPeriodSource> source;

    EngineHistoryPeriods(@Lazy RepositoryService repository, ObjectProvider<HistoryPeriodSource> source) {
        this.repository = repository;
        this.source = source;
    }

    /** After a deployment: what is new gets what the others of the family have. */
    void follow(String family) {
        source.ifAvailable(periods -> periods.daysOf(family).ifPresent(days -> set(family, days)));
    }

    @Override
    @Transactional
    public void set(String family, int days) {
        var deployments = repository.createDeploymentQuery().deploymentName(family).list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        repository.createProcessDefinitionQuery().list().stream()
                .filter(each -> isOther(each, days, deployments))
                .forEach(each -> repository.updateProcessDefinitionHistoryTimeToLive(each.getId(), days));
        repository.createDecisionDefinitionQuery().list().stream()
                .filter(each -> isOther(each, days, deployments))
                .forEach(each -> repository.updateDecisionDefinitionHistoryTimeToLive(each.getId(), days));
    }

    private static boolean isOther(ResourceDefinition definition, int days, Set<String> deployments) {
        return deployments.contains(definition.getDeploymentId())
                && !Integer.valueOf(days).equals(definition.getHistoryTimeToLive());
    }
}
