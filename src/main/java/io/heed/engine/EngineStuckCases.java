package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands still, by the engine's tables; which messages may always come, by the diagrams in use. */
@Component
class EngineStuckCases implements StuckCases {

    private final StuckCaseMapper mapper;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    /** Lazy: use cases that ask this are wanted by delegates while the engine is built. */
    EngineStuckCases(
            StuckCaseMapper mapper,
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management) {
        this.mapper = mapper;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stuck> stuck(int limit) {
        var rows = new ArrayList<StuckCaseMapper.Row>();
        rows.addAll(mapper.nothingNext(alwaysSubscribed(), limit));
        rows.addAll(mapper.suspendedInstances(limit));
        rows.addAll(mapper.suspendedJobs(limit));
        return rows.stream()
                .map(row -> new Stuck(row.reason(), row.reference(), caseOf(row.businessKey()), row.element()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CaseNumber> running(String process, Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return mapper.running(process, cases.stream().map(CaseNumber::value).toList()).stream()
                .map(CaseNumber::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void resume(Reason reason, String reference) {
        try {
            switch (reason) {
                case SUSPENDED_INSTANCE -> runtime.activateProcessInstanceById(reference);
                case SUSPENDED_JOB -> management.activateJobById(reference);
                case NOTHING_NEXT -> throw new IllegalArgumentException("What waits for nothing cannot be resumed");
            }
        } catch (ProcessEngineException gone) {
            throw new NotFound();
        }
    }

    private Set<String> alwaysSubscribed() {
        var starts = new HashSet<String>();
        for (var definition : mapper.definitionsInUse()) {
            repository.getBpmnModelInstance(definition).getModelElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getId)
                    .forEach(starts::add);
        }
        return starts;
    }

    private static CaseNumber caseOf(String businessKey) {
        return CaseNumber.isValid(businessKey) ? new CaseNumber(businessKey) : null;
    }
}
