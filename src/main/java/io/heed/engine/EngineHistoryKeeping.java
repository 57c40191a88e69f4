package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the day by the commands that the engine's own batch runs, at once and in the transaction of the caller: a batch would
 * be a job, and somebody else might be quicker.
 */
@Component
class EngineHistoryKeeping implements HistoryKeeping {

    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;
    private final HistoryKeepingMapper mapper;

    EngineHistoryKeeping(
            @Lazy HistoryService history, @Lazy ProcessEngineConfigurationImpl engine, HistoryKeepingMapper mapper) {
        this.history = history;
        this.engine = engine;
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Leaving> leavingBefore(Instant before, String after, int limit) {
        return mapper.leavingBefore(before, after, limit).stream()
                .map(row -> new Leaving(
                        row.instance(),
                        CaseNumber.isValid(row.businessKey()) ? new CaseNumber(row.businessKey()) : null,
                        row.running()))
                .toList();
    }

    @Override
    @Transactional
    public void keep(Collection<CaseNumber> cases, Instant until) {
        var roots = cases.stream()
                .flatMap(each ->
                        history
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(each.value())
                                .list()
                                .stream())
                .map(EngineHistoryKeeping::root)
                .collect(Collectors.toSet());
        roots.forEach(root -> keep(root, until));
    }

    private static String root(HistoricProcessInstance instance) {
        var root = ((HistoricProcessInstanceEntity) instance).getRootProcessInstanceId();
        return root == null ? instance.getId() : root;
    }

    @Override
    @Transactional
    public void keep(String instance, Instant until) {
        var day = until == null ? null : Date.from(until);
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getHistoricDecisionInstanceManager()
                    .addRemovalTimeToDecisionsByRootProcessInstanceId(instance, day);
            context.getHistoricProcessInstanceManager()
                    .addRemovalTimeToProcessInstancesByRootProcessInstanceId(instance, day);
            return null;
        });
    }
}
