package io.heed.engine;

import io.heed.engine.Finding.Weight;
import io.heed.shared.audit.AdminActs;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys what staff hand in. A file belongs to the family of what it is a new version of; what no family has yet needs
 * classes or texts first. It goes to the engine under the name that it has with us and under a source of its own, so that the
 * next start neither takes it for the shipped file nor deploys that again over it. One at a time, on all nodes: the same file
 * sent twice at once makes one version. The engine locks a row for that when it deploys; we have looked for duplicates by
 * then, so we lock it first. On this node the others wait without a connection.
 */
@Component
class EngineDeployments implements Deployments {

    private static final String SOURCE = "studio: ";
    private static final int LONGEST_SOURCE = 255;

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final DeployedVersions versions;
    private final DeployedVersionMapper mapper;
    private final EngineHistoryPeriods periods;
    private final DeploymentGate gate;
    private final AdminActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    EngineDeployments(
            ProcessEngineConfigurationImpl engine,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identity,
            DeployedVersions versions,
            DeployedVersionMapper mapper,
            EngineHistoryPeriods periods,
            DeploymentGate gate,
            AdminActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.engine = engine;
        this.repository = repository;
        this.identity = identity;
        this.versions = versions;
        this.mapper = mapper;
        this.periods = periods;
        this.gate = gate;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Deployed deploy(NewDeployment wanted) {
        oneAtATime.lock();
        try {
            return transaction.execute(status -> {
                engine.getCommandExecutorTxRequired().execute(EngineDeployments::lock);
                return looked(wanted);
            });
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Void lock(CommandContext context) {
        context.getPropertyManager().acquireExclusiveLock();
        return null;
    }

    private Deployed looked(NewDeployment wanted) {
        var findings = gate.look(wanted.files());
        refuse(findings);
        var placed = place(wanted.files());
        var changed = placed.stream()
                .filter(file -> !wanted.duplicateFiltering() || !isUnchanged(file))
                .toList();
        var unchanged = placed.stream()
                .filter(file -> !changed.contains(file))
                .flatMap(file -> file.newest().stream())
                .toList();
        if (changed.isEmpty()) {
            var id = mapper.deploymentId(unchanged.get(0).id()).orElseThrow();
            return new Deployed(id, wanted.name(), clock.instant(), List.of(), unchanged, findings);
        }
        var made = handOver(wanted, changed);
        periods.follow(changed.get(0).family());
        var created = mapper.ofDeployment(made.getId());
        created.forEach(this::record);
        return new Deployed(
                made.getId(), wanted.name(), made.getDeploymentTime().toInstant(), created, unchanged, findings);
    }

    /** Where everything belongs, or all that speaks against it. */
    private List<Placed> place(Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        var placed = new ArrayList<Placed>();
        files.forEach((name, content) -> {
            var newest = newest(name, content, findings);
            if (!newest.isEmpty()) {
                placed.add(Placed.of(name, content, newest));
            }
        });
        var names = new HashMap<String, String>();
        for (var file : placed) {
            if (names.putIfAbsent(file.name(), file.handedIn()) != null) {
                findings.add(wrong(file.handedIn(), "", 0, "file-same", names.get(file.name())));
            } else if (file.newest().stream()
                    .anyMatch(
                            each -> !Placed.familyOf(each).equals(placed.get(0).family()))) {
                findings.add(wrong(file.handedIn(), "", 0, "family-mixed", file.family()));
            }
        }
        if (files.isEmpty()) {
            findings.add(wrong("", "", 0, "files-none", ""));
        }
        refuse(findings);
        return placed;
    }

    private List<DeployedVersion> newest(String file, byte[] content, List<Finding> findings) {
        var newest = new ArrayList<DeployedVersion>();
        try {
            var keys = FileKeys.of(file, content);
            if (keys.isEmpty()) {
                findings.add(wrong(file, "", 0, "nothing-executable", ""));
            }
            for (var key : keys) {
                mapper.of(key.artifact(), key.key()).stream()
                        .findFirst()
                        .ifPresentOrElse(
                                newest::add,
                                () -> findings.add(wrong(file, key.key(), 0, "family-unknown", key.key())));
            }
        } catch (FileKeys.Unreadable broken) {
            findings.add(wrong(file, "", broken.line(), "file-unreadable", broken.getMessage()));
        }
        return newest;
    }

    private boolean isUnchanged(Placed file) {
        return file.newest().stream().allMatch(each -> Arrays.equals(versions.bytes(each), file.content()));
    }

    private Deployment handOver(NewDeployment wanted, List<Placed> files) {
        var source = SOURCE + Objects.requireNonNullElse(wanted.source(), "");
        var builder = repository
                .createDeployment()
                .name(files.get(0).family())
                .source(source.substring(0, Math.min(source.length(), LONGEST_SOURCE)));
        files.forEach(file -> builder.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(wanted.by());
        try {
            return builder.deploy();
        } catch (ParseException broken) {
            throw refused(EngineWords.of(broken, files));
        } catch (ProcessEngineException broken) {
            throw refused(EngineWords.of(broken, files));
        } finally {
            identity.setAuthentication(before);
        }
    }

    private void record(DeployedVersion version) {
        acts.record(
                "VersionDeployed",
                null,
                Map.of(
                        "kind", version.artifact().name(),
                        "key", version.key(),
                        "version", String.valueOf(version.version())),
                version.deployedBy());
    }

    private static Finding wrong(String file, String element, int line, String rule, String detail) {
        return new Finding(file, element, "", line, rule, List.of(detail), Weight.ERROR);
    }

    private void refuse(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw refused(findings);
        }
    }

    private DeploymentRefused refused(List<Finding> findings) {
        return new DeploymentRefused(findings.stream().map(gate::sentence).collect(Collectors.joining("\n")), findings);
    }
}
