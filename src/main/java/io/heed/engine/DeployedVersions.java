package io.heed.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Versions by our own tables; only the text of a file is the engine's. */
@Component
class DeployedVersions implements Versions {

    private final DeployedVersionMapper mapper;
    private final PublicationTable publications;
    private final RepositoryService repository;

    DeployedVersions(DeployedVersionMapper mapper, PublicationTable publications, @Lazy RepositoryService repository) {
        this.mapper = mapper;
        this.publications = publications;
        this.repository = repository;
    }

    @Override
    public List<String> keys(Artifact artifact) {
        return mapper.keys(artifact);
    }

    @Override
    public List<DeployedVersion> all() {
        return mapper.all();
    }

    @Override
    public Set<String> publishedAt(Instant at) {
        return publications.definitionIdsAt(at);
    }

    @Override
    public List<DeployedVersion> of(Artifact artifact, String key) {
        return mapper.of(artifact, key);
    }

    @Override
    public Optional<DeployedVersion> find(Artifact artifact, String key, int version) {
        return mapper.find(artifact, key, version);
    }

    @Override
    public String source(DeployedVersion version) {
        return new String(bytes(version), StandardCharsets.UTF_8);
    }

    byte[] bytes(DeployedVersion version) {
        var deployment = mapper.deploymentId(version.id())
                .orElseThrow(() -> new IllegalArgumentException("There is no version " + version.id()));
        try (var file = repository.getResourceAsStream(deployment, version.file())) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<DeployedVersion> publishedAt(Artifact artifact, String key, Instant at) {
        return publications.definitionIdAt(artifact, key, at).flatMap(mapper::findById);
    }

    @Override
    public List<Publication> publications(Artifact artifact, String key) {
        return publications.of(artifact, key);
    }
}
