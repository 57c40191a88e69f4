package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Steps from the tables of the engine's history and of the flows taken. */
@Component
class EngineStepHistory implements StepHistory {

    private final StepHistoryMapper mapper;

    EngineStepHistory(StepHistoryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Run> runsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.runs(cases);
    }

    @Override
    public List<Visit> visitsOf(Collection<String> instances) {
        return instances.isEmpty() ? List.of() : mapper.visits(instances);
    }

    @Override
    public List<Decided> decidedIn(Collection<String> instances) {
        return instances.isEmpty() ? List.of() : mapper.decided(instances);
    }

    @Override
    public List<Flow> flowsOf(Collection<String> instances) {
        return instances.isEmpty() ? List.of() : mapper.flows(instances);
    }
}
