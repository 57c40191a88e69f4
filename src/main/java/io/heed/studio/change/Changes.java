package io.heed.studio.change;

import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.shared.audit.AdminActs;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One proposes what a table says from a day on, another one decides. What counts begins on a later day than it was agreed:
 * every node reads the tables once a minute, so that all have read an edition before it counts anywhere, and what counted at
 * an instant can always be told from its date.
 */
@Service
@Transactional
public class Changes {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_DECIDED = 50;
    private static final int MOST_YEARS = 5;
    /** Twice the minute within which every node has read the tables anew. */
    private static final Duration READ_BY_ALL = Duration.ofMinutes(2);

    private final ChangeMapper mapper;
    private final List<ChangeableTable> tables;
    private final AdminActs acts;
    private final Clock clock;

    Changes(ChangeMapper mapper, List<ChangeableTable> tables, AdminActs acts, Clock clock) {
        this.mapper = mapper;
        this.tables = tables;
        this.acts = acts;
        this.clock = clock;
    }

    /** What is typed when something is proposed. */
    public record Proposal(String validFrom, Map<String, String> content, String reason) {}

    /** A proposal with what it changes. */
    public record Compared(Change change, Map<String, String> before, Map<String, String> after) {}

    /** Whether this person may propose and decide. */
    public static boolean mayChange(Actor who) {
        return who.is(Role.OWNER, Role.MANAGER);
    }

    /** What waits for a second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Change> waiting(Actor who) {
        requireReader(who);
        return mapper.waiting();
    }

    /** The latest that were decided, the last one first. */
    @Transactional(readOnly = true)
    public List<Change> decided(Actor who) {
        requireReader(who);
        return mapper.decided(MOST_DECIDED);
    }

    /** The proposal that waits for a row, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Change> waitingFor(Subject subject, String key) {
        return mapper.waitingFor(subject, key);
    }

    /** A proposal with what it changes, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Compared get(long id, Actor who) {
        requireReader(who);
        var change = mapper.find(id).orElseThrow(NotFound::new);
        return new Compared(change, Contents.read(change.beforeContent()), Contents.read(change.content()));
    }

    /** The table of the subject. */
    public ChangeableTable table(Subject subject) {
        return tables.stream()
                .filter(table -> table.subject() == subject)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The first day from which something can count that is proposed now. */
    @Transactional(readOnly = true)
    public LocalDate firstDay(Subject subject, String key) {
        var now = clock.instant().plus(READ_BY_ALL);
        return LocalDate.ofInstant(now, table(subject).zone(key, now)).plusDays(1);
    }

    /**
     * Whether it could be proposed, and how it would be.
     *
     * @throws Refused naming every field that cannot be right
     */
    @Transactional(readOnly = true)
    public Compared tried(Subject subject, String key, Proposal proposal, Actor by) {
        requireChanger(by);
        return compared(subject, key, proposal, by, new ArrayList<>());
    }

    /**
     * Proposes what a row says from a day on.
     *
     * @return the number of the proposal
     * @throws Refused naming every field that cannot be right, or the whole when nothing differs or another one waits
     */
    public long propose(Subject subject, String key, Proposal proposal, Actor by) {
        requireChanger(by);
        var wrong = new ArrayList<Refused>();
        checkReason(proposal.reason(), wrong);
        var compared = compared(subject, key, proposal, by, wrong);
        if (compared.before().equals(compared.after())) {
            throw new Refused(null, "tables.nothing-differs");
        }
        if (mapper.waitingFor(subject, key).isPresent()) {
            throw new Refused(null, "tables.one-waits");
        }
        try {
            mapper.insert(compared.change());
        } catch (DuplicateKeyException another) {
            throw new Conflict("tables.one-waits");
        }
        long id = mapper.lastId();
        record("TableChangeProposed", id, compared.change(), by);
        return id;
    }

    /**
     * Agrees; it counts from its day on.
     *
     * @throws Refused when it is who proposed it, or its day is not a later one any more
     * @throws Conflict when it was decided or changed meanwhile
     */
    public void agree(long id, int version, Actor by) {
        var change = decidable(id, by);
        var table = table(change.subject());
        if (latest(table, change.subjectKey()) != change.baseEdition()) {
            throw new Conflict("tables.moved-on");
        }
        if (change.validFrom().isBefore(firstDay(change.subject(), change.subjectKey()))) {
            throw new Refused(null, "tables.too-late");
        }
        var content = table.checked(change.subjectKey(), change.validFrom(), Contents.read(change.content()));
        decide(change, version, ChangeState.AGREED, "TableChangeAgreed", by);
        table.take(new ChangeableTable.Agreed(change.subjectKey(), change.validFrom(), content, by.username(), now()));
    }

    /** Refuses; the same rules as for {@link #agree}, but at any time. */
    public void refuse(long id, int version, Actor by) {
        decide(decidable(id, by), version, ChangeState.REFUSED, "TableChangeRefused", by);
    }

    /**
     * Takes it back.
     *
     * @throws Refused when it is not who proposed it
     * @throws Conflict when it was decided meanwhile
     */
    public void withdraw(long id, int version, Actor by) {
        requireChanger(by);
        var change = mapper.find(id).orElseThrow(NotFound::new);
        if (!change.proposedBy().equals(by.username())) {
            throw new Refused(null, "tables.not-yours");
        }
        decide(change, version, ChangeState.WITHDRAWN, "TableChangeWithdrawn", by);
    }

    private Change decidable(long id, Actor by) {
        requireChanger(by);
        var change = mapper.find(id).orElseThrow(NotFound::new);
        if (change.proposedBy().equals(by.username())) {
            throw new Refused(null, "tables.second-person");
        }
        return change;
    }

    private void decide(Change change, int version, ChangeState state, String act, Actor by) {
        if (mapper.decide(change.id(), version, state, by.username(), now()) == 0) {
            throw new Conflict("tables.decided");
        }
        record(act, change.id(), change, by);
    }

    private Compared compared(Subject subject, String key, Proposal proposal, Actor by, List<Refused> wrong) {
        var table = table(subject);
        var from = day(proposal.validFrom(), firstDay(subject, key), wrong);
        var after = Map.<String, String>of();
        try {
            after = table.checked(key, from, proposal.content());
        } catch (Refused refused) {
            wrong.addAll(refused.all());
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var before = table.at(key, from);
        var change = new Change(
                0,
                subject,
                key,
                latest(table, key),
                from,
                Contents.write(before),
                Contents.write(after),
                proposal.reason() == null ? "" : proposal.reason().strip(),
                ChangeState.PROPOSED,
                by.username(),
                now(),
                null,
                null,
                0);
        return new Compared(change, before, after);
    }

    private static LocalDate day(String typed, LocalDate first, List<Refused> wrong) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isBefore(first) && !day.isAfter(first.plusYears(MOST_YEARS))) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Told below, like a day that cannot be.
        }
        wrong.add(new Refused("validFrom", "tables.valid-from", first.toString(), MOST_YEARS));
        return first;
    }

    private static void checkReason(String reason, List<Refused> wrong) {
        if (reason == null || reason.isBlank()) {
            wrong.add(new Refused("reason", "tables.reason-missing"));
        } else if (reason.strip().length() > LONGEST_REASON) {
            wrong.add(new Refused("reason", "tables.too-long", LONGEST_REASON));
        } else if (!PlainText.isPlain(reason)) {
            wrong.add(new Refused("reason", "problem.control-character"));
        }
    }

    private static int latest(ChangeableTable table, String key) {
        return table.editions(key).stream()
                .mapToInt(ChangeableTable.Edition::edition)
                .max()
                .orElse(0);
    }

    private void record(String act, long id, Change change, Actor by) {
        acts.record(
                act,
                null,
                Map.of(
                        "change", Long.toString(id),
                        "subject", change.subject().name(),
                        "key", change.subjectKey(),
                        "from", change.validFrom().toString()),
                by.username());
    }

    private static void requireReader(Actor who) {
        if (!mayChange(who) && !who.is(Role.AUDITOR)) {
            throw new NotFound();
        }
    }

    private static void requireChanger(Actor who) {
        if (!mayChange(who)) {
            throw new NotFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
