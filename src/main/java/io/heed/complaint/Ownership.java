package io.heed.complaint;

import io.heed.promise.PromiseLedger;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Trainings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who owns a case: somebody of the team who is there, has the fewest open cases, and is not named in the complaint. When
 * nobody is, the team's lead, and then the service manager: a case without an owner does not exist.
 */
@Component
class Ownership {

    private final StaffDirectory staff;
    private final ComplaintMapper complaints;
    private final ResolutionMapper resolutions;
    private final PromiseLedger promises;
    private final Cases cases;
    private final ComplaintProcess process;
    private final Trainings trainings;

    Ownership(
            StaffDirectory staff,
            ComplaintMapper complaints,
            ResolutionMapper resolutions,
            PromiseLedger promises,
            Cases cases,
            ComplaintProcess process,
            Trainings trainings) {
        this.staff = staff;
        this.complaints = complaints;
        this.resolutions = resolutions;
        this.promises = promises;
        this.cases = cases;
        this.process = process;
        this.trainings = trainings;
    }

    /** Whether the member is at work. */
    boolean isPresent(String username) {
        return staff.find(username)
                .filter(member -> member.isPresent(cases.now()))
                .isPresent();
    }

    /** The next owner from this team: not named in the words, none of {@code not}, none without the training it wants. */
    String choose(String team, String words, Set<String> not) {
        var candidates = staff.present(team, cases.now()).stream()
                .map(StaffMember::username)
                .toList();
        var load = candidates.size() < 2
                ? Map.<String, Integer>of()
                : complaints.openCasesOf(candidates).stream()
                        .collect(Collectors.toMap(ComplaintMapper.OpenCases::owner, ComplaintMapper.OpenCases::cases));
        var unfit = new TreeSet<>(not);
        unfit.addAll(trainings.lacking("resolveComplaint", candidates));
        return staff.takerFor(team, load, words, unfit).username();
    }

    /** The team's lead, unless excluded: then the manager, and then a colleague. */
    String above(String team, Set<String> not) {
        var lead = staff.leadOf(team).username();
        if (!not.contains(lead)) {
            return lead;
        }
        var manager = staff.manager().username();
        return not.contains(manager) ? choose(team, null, not) : manager;
    }

    /** Who decides at the second stage: somebody above who has neither owned the case nor decided on it. */
    String reviewer(Complaint complaint) {
        return above(complaint.team(), earlierHandlers(complaint));
    }

    /** Whether this person may decide now: at the second stage nobody who did before. */
    boolean mayDecide(Complaint complaint, String username) {
        return !complaint.isSecondStage()
                || !resolutions.decidedBefore(complaint).contains(username);
    }

    /** The owner, and everybody who has decided on the case. */
    Set<String> earlierHandlers(Complaint complaint) {
        var handlers = new TreeSet<String>();
        if (complaint.owner() != null) {
            handlers.add(complaint.owner());
        }
        resolutions.ofCase(complaint.caseNumber()).forEach(row -> handlers.add(row.decidedBy()));
        return handlers;
    }

    /** Makes somebody the owner, and with it answerable for the open promises. */
    void give(Complaint complaint, String to, String reason, String by) {
        var from = complaint.owner();
        complaint.assignTo(to);
        cases.save(complaint);
        if (!to.equals(from)) {
            promises.owner(complaint.caseNumber(), to);
            cases.publish(new ComplaintEvent.OwnerAssigned(complaint.caseNumber(), cases.now(), from, to, reason, by));
        }
    }

    /**
     * Gives the case, with the owner's open tasks, to somebody above. At the second stage, whoever has decided on it before
     * does not take it over.
     */
    void up(Complaint complaint, String to) {
        var from = complaint.owner();
        if (mayDecide(complaint, to)) {
            give(complaint, to, "escalation", Actor.SYSTEM.username());
            process.ownerChanged(complaint.caseNumber(), from, to);
        }
    }
}
