package io.heed.complaint;

import io.heed.engine.StuckCases;
import io.heed.promise.PromiseLedger;
import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for cases that have fallen between two chairs, and puts right what can be put right without asking anybody. */
@Service
public class CaseUpkeep {

    private static final int PAGE = 500;

    /** A timer fires within seconds; one this late will not. */
    private static final Duration LATE = Duration.ofHours(1);

    /** Whoever is away for longer than this cannot be waited for. */
    private static final Duration LONG_ABSENCE = Duration.ofDays(3);

    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final Cases cases;
    private final Ownership ownership;
    private final PromiseLedger promises;
    private final StaffDirectory staff;
    private final StuckCases engine;
    private final ComplaintProcess process;

    CaseUpkeep(
            ComplaintMapper complaints,
            MessageMapper messages,
            Cases cases,
            Ownership ownership,
            PromiseLedger promises,
            StaffDirectory staff,
            StuckCases engine,
            ComplaintProcess process) {
        this.complaints = complaints;
        this.messages = messages;
        this.cases = cases;
        this.ownership = ownership;
        this.promises = promises;
        this.staff = staff;
        this.engine = engine;
        this.process = process;
    }

    /** What can be wrong with a case. */
    public enum Neglect {
        /** Nobody owns it. */
        NO_OWNER,
        /** No process runs for it. */
        NO_INSTANCE,
        /** Its owner works here no more, or is away for long. */
        OWNER_AWAY,
        /** A warning, escalation or letter was due and nothing waits to bring it. */
        MISSED_RUNG,
        /** It was merged into a case that ended without an answer. */
        LOST_PARENT
    }

    /**
     * A case that is neglected.
     *
     * @param reference what is wrong only once at a time: the case number, with the rung where there can be several
     * @param team the team of the case, or null before triage
     * @param detail the owner's user name, the rung or the other case's number; null where nothing is to be added
     */
    public record Neglected(Neglect what, String reference, CaseNumber caseNumber, String team, String detail) {}

    /** Looks through every open case, page by page. */
    @Transactional(readOnly = true)
    public List<Neglected> look() {
        var found = new ArrayList<Neglected>();
        var away = new HashMap<String, Boolean>();
        var after = "";
        List<OpenCase> page;
        do {
            page = complaints.openAfter(after, PAGE);
            lookThrough(page, away, found::add);
            after = page.isEmpty()
                    ? after
                    : page.get(page.size() - 1).caseNumber().value();
        } while (page.size() == PAGE);
        complaints.lostChildren(PAGE).forEach(child -> found.add(neglected(Neglect.LOST_PARENT, child, child.owner())));
        return found;
    }

    private void lookThrough(List<OpenCase> page, Map<String, Boolean> away, Consumer<Neglected> found) {
        if (page.isEmpty()) {
            return;
        }
        var numbers = page.stream().map(OpenCase::caseNumber).toList();
        var running = process.running(numbers);
        var rungs = promises.overdue(numbers, cases.now().minus(LATE)).stream()
                .collect(Collectors.groupingBy(PromiseLedger.OverdueRung::caseNumber));
        for (var each : page) {
            var notStarted = each.stage() == Stage.RECEIVED && !running.contains(each.caseNumber());
            if (each.owner() == null && !notStarted) {
                found.accept(neglected(Neglect.NO_OWNER, each, null));
            } else if (each.owner() != null && away.computeIfAbsent(each.owner(), this::isAway)) {
                found.accept(neglected(Neglect.OWNER_AWAY, each, each.owner()));
            }
            if (!running.contains(each.caseNumber())) {
                found.accept(neglected(Neglect.NO_INSTANCE, each, null));
            } else if (each.stage() != Stage.RECEIVED) {
                missed(each, rungs.getOrDefault(each.caseNumber(), List.of()), found);
            }
        }
    }

    private void missed(OpenCase each, List<PromiseLedger.OverdueRung> overdue, Consumer<Neglected> found) {
        if (overdue.isEmpty()) {
            return;
        }
        var awaited = process.awaited(each.caseNumber());
        overdue.stream()
                .map(PromiseLedger.OverdueRung::rung)
                .filter(rung -> rung != Rung.SECOND_STAGE_BREACH || each.stage() == Stage.SECOND_STAGE)
                .filter(rung -> !awaited.contains(rung))
                .forEach(rung -> found.accept(new Neglected(
                        Neglect.MISSED_RUNG,
                        each.caseNumber() + ":" + rung,
                        each.caseNumber(),
                        each.team(),
                        rung.name())));
    }

    /**
     * Puts right what can be: a case without an owner gets one, a case whose owner is away another one, and a case that was
     * taken in but never started is started. Looks again first, since the case may have gone on meanwhile.
     *
     * @return whether it is right now
     */
    @Transactional
    public boolean mend(Neglected neglected) {
        var complaint = cases.find(neglected.caseNumber()).orElse(null);
        if (complaint == null || !complaint.isOpen()) {
            return false;
        }
        return switch (neglected.what()) {
            case NO_OWNER -> mendOwner(complaint, "no-owner");
            case OWNER_AWAY -> mendOwner(complaint, "absence");
            case NO_INSTANCE -> mendInstance(complaint);
            case MISSED_RUNG, LOST_PARENT -> false;
        };
    }

    private boolean mendOwner(Complaint complaint, String reason) {
        var from = complaint.owner();
        if (from != null && !isAway(from)) {
            return true;
        }
        var not = from == null ? Set.<String>of() : Set.of(from);
        var words = messages.complaintOf(complaint.caseNumber());
        var to = complaint.team() == null
                ? staff.manager().username()
                : complaint.isSecondStage()
                        ? ownership.reviewer(complaint)
                        : ownership.choose(complaint.team(), words, not);
        if (to.equals(from) || isAway(to)) {
            return false;
        }
        ownership.give(complaint, to, reason, "heed");
        process.ownerChanged(complaint.caseNumber(), from, to);
        return true;
    }

    private boolean mendInstance(Complaint complaint) {
        if (isRunning(complaint.caseNumber())) {
            return true;
        }
        if (complaint.stage() != Stage.RECEIVED) {
            return false;
        }
        process.received(complaint.caseNumber());
        return true;
    }

    /**
     * Starts the case over, because a person has seen that it will not go on by itself: what still runs of it is given up,
     * a merger into another case is undone, and the customer hears that we look at it again.
     *
     * @throws Conflict {@code complaint.goes-on} when somebody has a task on it or it ended as it should
     */
    @Transactional
    public void startAgain(CaseNumber caseNumber, String by) {
        var complaint = cases.get(caseNumber);
        var lost = complaints.lostChildren(PAGE).stream()
                .anyMatch(child -> child.caseNumber().equals(caseNumber));
        var stuck = complaint.isOpen() && (!isRunning(caseNumber) || standsStill(caseNumber));
        if (!lost && !stuck) {
            throw new Conflict("complaint.goes-on");
        }
        process.givenUp(caseNumber);
        complaint.startAgain();
        cases.save(complaint);
        cases.publish(new ComplaintEvent.StartedAgain(caseNumber, cases.now(), complaint.pass(), by));
        process.received(caseNumber);
    }

    private boolean standsStill(CaseNumber caseNumber) {
        return engine.stuck(PAGE).stream()
                .anyMatch(each ->
                        each.reason() == StuckCases.Reason.NOTHING_NEXT && caseNumber.equals(each.caseNumber()));
    }

    private boolean isRunning(CaseNumber caseNumber) {
        return !process.running(List.of(caseNumber)).isEmpty();
    }

    private boolean isAway(String username) {
        Instant soon = cases.now().plus(LONG_ABSENCE);
        return staff.find(username).filter(member -> member.isPresent(soon)).isEmpty();
    }

    private static Neglected neglected(Neglect what, OpenCase each, String detail) {
        return new Neglected(what, each.caseNumber().value(), each.caseNumber(), each.team(), detail);
    }

    /** What is looked at of a case; of a lost child, the parent's number stands for the owner. */
    record OpenCase(CaseNumber caseNumber, String owner, String team, Stage stage) {}
}
