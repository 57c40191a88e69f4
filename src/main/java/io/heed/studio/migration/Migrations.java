package io.heed.studio.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.engine.Artifact;
import io.heed.engine.CaseMigration;
import io.heed.engine.CaseMigration.Move;
import io.heed.engine.CaseMigration.Plan;
import io.heed.engine.DeployedVersion;
import io.heed.engine.Versions;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans which running cases go on by the version of their diagram that counts by now. One person has it tried out on every case, which
 * changes nothing; another looks at what came of it and starts it.
 */
@Service
@Transactional
public class Migrations {

    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_LISTED = 50;
    private static final String HEED = "heed";
    private static final TypeReference<Map<String, String>> MAPPED = new TypeReference<>() {};

    private final MigrationMapper mapper;
    private final CaseMigration engine;
    private final Versions versions;
    private final AdminActs acts;
    private final ObjectMapper json;
    private final Clock clock;

    Migrations(
            MigrationMapper mapper,
            CaseMigration engine,
            Versions versions,
            AdminActs acts,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.engine = engine;
        this.versions = versions;
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    /** What a move would mean for the diagram; nothing is changed. */
    @Transactional(readOnly = true)
    public Plan plan(Move move, Actor who) {
        requireReader(who);
        return engine.plan(move);
    }

    /**
     * Has every case tried that runs on the first version.
     *
     * @return the migration's id
     * @throws Refused naming {@code to} when it is not the version that counts, or both are the same, {@code mapped} when the versions cannot be brought
     *     together
     * @throws Conflict when a migration of the process is not over, or no case runs on that version
     */
    public long tryOut(Move move, Actor by) {
        requireOwner(by);
        if (move.from() == move.to()) {
            throw new Refused("to", "migration.same");
        }
        if (published(move.process()) != move.to()) {
            throw new Refused("to", "migration.not-published");
        }
        if (!engine.plan(move).problems().isEmpty()) {
            throw new Refused("mapped", "migration.not-together");
        }
        if (mapper.isOpen(move.process())) {
            throw new Conflict("migration.open-already");
        }
        var row = new MigrationMapper.NewMigration(
                move.process(), move.from(), move.to(), write(move.mapped()), by.username(), now());
        mapper.insert(row);
        if (addCases(row.id, move) == 0) {
            throw new Conflict("migration.no-cases");
        }
        record("MigrationTried", move, row.id, by.username());
        return row.id;
    }

    private int published(String process) {
        return versions.publishedAt(Artifact.PROCESS, process, now())
                .map(DeployedVersion::version)
                .orElseThrow(NotFound::new);
    }

    private long addCases(long id, Move move) {
        long count = 0;
        var after = "";
        List<CaseMigration.Run> runs;
        while (!(runs = engine.runs(move.process(), move.from(), after, MOST_AT_ONCE)).isEmpty()) {
            mapper.addCases(id, runs);
            count += runs.size();
            after = runs.get(runs.size() - 1).id();
        }
        return count;
    }

    /**
     * Starts what was tried out.
     *
     * @throws Refused {@code migration.second-person} when it is the person who had it tried out, {@code
     *     migration.not-published} when another version counts by now
     * @throws Conflict when it is not waiting for that
     */
    public void start(long id, Actor by) {
        requireOwner(by);
        var migration = locked(id);
        if (by.username().equals(migration.triedBy())) {
            throw new Refused(null, "migration.second-person");
        }
        if (migration.state() == MigrationState.TRIED && !isPublished(migration)) {
            throw new Refused("to", "migration.not-published");
        }
        change(migration, MigrationState.TRIED, MigrationState.MOVING, by.username());
        record("MigrationStarted", move(migration), id, by.username());
    }

    /**
     * Stops it; what was moved stays moved.
     *
     * @throws Conflict when it is over
     */
    public void stop(long id, Actor by) {
        requireOwner(by);
        var migration = locked(id);
        if (!migration.state().isOpen()) {
            throw new Conflict("migration.over");
        }
        change(migration, migration.state(), MigrationState.STOPPED, by.username());
        record("MigrationStopped", move(migration), id, by.username());
    }

    /** Stops what is being moved when another version counts by now: nobody agreed that cases go on by this one. */
    boolean stopUnlessPublished(long id) {
        var migration = locked(id);
        if (migration.state() != MigrationState.MOVING || isPublished(migration)) {
            return false;
        }
        change(migration, MigrationState.MOVING, MigrationState.STOPPED, HEED);
        record("MigrationStopped", move(migration), id, HEED);
        return true;
    }

    private boolean isPublished(Migration migration) {
        return published(migration.processKey()) == migration.toVersion();
    }

    /** The migration. */
    @Transactional(readOnly = true)
    public Migration find(long id, Actor who) {
        requireReader(who);
        return mapper.find(id).orElseThrow(NotFound::new);
    }

    /** The latest migrations of a process, at most fifty. */
    @Transactional(readOnly = true)
    public List<Migration> of(String process, Actor who) {
        requireReader(who);
        return mapper.of(process, MOST_LISTED);
    }

    /** How far it is. */
    @Transactional(readOnly = true)
    public MigrationCounts counts(long id, Actor who) {
        requireReader(who);
        return mapper.counts(id);
    }

    /** Its cases, those that stay first. */
    @Transactional(readOnly = true)
    public List<MigrationCase> cases(long id, int first, int most, Actor who) {
        requireReader(who);
        return mapper.cases(id, first, most);
    }

    /** From which version to which it goes. */
    Move move(Migration migration) {
        try {
            return new Move(
                    migration.processKey(),
                    migration.fromVersion(),
                    migration.toVersion(),
                    json.readValue(migration.mapped(), MAPPED));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Migration locked(long id) {
        var migration = mapper.lock(id);
        if (migration == null) {
            throw new NotFound();
        }
        return migration;
    }

    private void change(Migration migration, MigrationState from, MigrationState to, String by) {
        if (mapper.state(migration.id(), from, to, by, now()) == 0) {
            throw new Conflict("problem.lost-race");
        }
    }

    private void record(String act, Move move, long id, String by) {
        acts.record(
                act,
                null,
                Map.of(
                        "migration", String.valueOf(id),
                        "process", move.process(),
                        "from", String.valueOf(move.from()),
                        "to", String.valueOf(move.to())),
                by);
    }

    private String write(Map<String, String> mapped) {
        try {
            return json.writeValueAsString(mapped);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireOwner(Actor who) {
        if (!who.is(Role.OWNER, Role.MANAGER)) {
            throw new AccessDeniedException("running cases are moved by owners and managers");
        }
    }

    private static void requireReader(Actor who) {
        if (!who.is(Role.OWNER, Role.MANAGER, Role.AUDITOR)) {
            throw new AccessDeniedException("migrations are read by owners, managers and auditors");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
