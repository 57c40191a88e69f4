package io.heed.engine;

import io.heed.shared.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What counts, as a table of ours that every node reads each time: nothing of it is kept in memory. */
@Component
class PublicationTable implements PublishedVersions, Publications {

    private final PublicationMapper mapper;
    private final Clock clock;

    PublicationTable(PublicationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String definitionId(String processKey) {
        return definitionId(Artifact.PROCESS, processKey);
    }

    /**
     * The engine's id of the version that counts now.
     *
     * @throws IllegalStateException when none was ever published
     */
    String definitionId(Artifact artifact, String key) {
        return mapper.definitionId(artifact, key, clock.instant())
                .orElseThrow(() -> new IllegalStateException(artifact + " " + key + " has no published version"));
    }

    Optional<String> definitionIdAt(Artifact artifact, String key, Instant at) {
        return mapper.definitionId(artifact, key, at);
    }

    Set<String> definitionIdsAt(Instant at) {
        return mapper.definitionIds(at);
    }

    /** What came with the application counts at once, without a second person. */
    void publishShipped(DeployedVersion version) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapper.insert(Publication.proposal(version, null, "", DeployedVersion.HEED, now)
                .published(DeployedVersion.HEED, now));
    }

    List<Publication> of(Artifact artifact, String key) {
        return mapper.of(artifact, key);
    }

    @Override
    public Optional<Publication> find(long id) {
        return mapper.find(id);
    }

    @Override
    public List<Publication> proposed() {
        return mapper.proposed();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Publication propose(Publication proposal) {
        try {
            mapper.insert(proposal);
        } catch (DuplicateKeyException taken) {
            throw new Conflict("publication.open");
        }
        return mapper.proposedOf(proposal.artifact(), proposal.key()).orElseThrow();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Publication decided) {
        if (mapper.decide(decided) == 0) {
            throw new Conflict("publication.moved-on");
        }
    }
}
