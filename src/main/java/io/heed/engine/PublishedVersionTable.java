package io.heed.engine;

import java.time.Clock;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Published versions, as a table of ours that every node reads. */
@Component
class PublishedVersionTable implements PublishedVersions {

    private final PublishedVersionMapper mapper;
    private final Clock clock;

    PublishedVersionTable(PublishedVersionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String definitionId(String processKey) {
        return mapper.definitionId(processKey)
                .orElseThrow(() -> new IllegalStateException("Process " + processKey + " has no published version"));
    }

    boolean isPublished(String processKey) {
        return mapper.definitionId(processKey).isPresent();
    }

    void publish(ProcessDefinition definition, String by) {
        mapper.publish(definition.getKey(), definition.getId(), definition.getVersion(), clock.instant(), by);
    }
}
