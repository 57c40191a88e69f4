package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.PerTransaction;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see and change which case. What somebody may not see is not there for them; what they may see but not change,
 * as auditors, is refused in the same way.
 */
@Component
class CaseAccess {

    private final Cases cases;
    private final ResolutionMapper resolutions;
    private final WorkItems workItems;
    private final StaffDirectory staff;
    private final PerTransaction<Map<Actor, Set<String>>> teams = new PerTransaction<>(HashMap::new);

    CaseAccess(Cases cases, ResolutionMapper resolutions, WorkItems workItems, StaffDirectory staff) {
        this.cases = cases;
        this.resolutions = resolutions;
        this.workItems = workItems;
        this.staff = staff;
    }

    /** The case, if this person may see it. */
    Complaint visible(CaseNumber caseNumber, Actor who) {
        var complaint = cases.get(caseNumber);
        if (!isVisible(caseNumber, complaint.team(), complaint.owner(), who)) {
            throw new NotFound();
        }
        return complaint;
    }

    /** Whether this person may see a case of this team and owner. */
    boolean isVisible(CaseNumber caseNumber, String team, String owner, Actor who) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> true;
            case AGENT, LEAD -> team != null && teamsOf(who).contains(team) || isHandedTo(caseNumber, owner, who);
            case BRANCH -> isHandedTo(caseNumber, owner, who);
            case OWNER, ADMIN -> false;
        };
    }

    /** Whether this person handles the case: owns it, or has one of its tasks. */
    boolean handles(Complaint complaint, Actor who) {
        return isHandedTo(complaint.caseNumber(), complaint.owner(), who);
    }

    /** The case, if this person may work on it. */
    Complaint changeable(CaseNumber caseNumber, Actor who) {
        var complaint = visible(caseNumber, who);
        if (who.role() == Role.AUDITOR) {
            throw new NotFound();
        }
        return complaint;
    }

    /** Which cases a search of this person may find; null when none. */
    CaseSearch searchable(String number, String prefix, Actor who, int limit) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> new CaseSearch(number, prefix, Set.of(), null, limit);
            case AGENT, LEAD -> new CaseSearch(number, prefix, teamsOf(who), who.username(), limit);
            case BRANCH -> new CaseSearch(number, prefix, Set.of(), who.username(), limit);
            case OWNER, ADMIN -> null;
        };
    }

    /** Whether this person decided at an earlier stage or in an earlier pass, and so may not decide at the second stage. */
    boolean decidedBefore(CaseNumber caseNumber, String username) {
        return resolutions.decidedBefore(cases.get(caseNumber)).contains(username);
    }

    private Set<String> teamsOf(Actor who) {
        return teams.get().computeIfAbsent(who, staff::teamsOf);
    }

    private boolean isHandedTo(CaseNumber caseNumber, String owner, Actor who) {
        return who.username().equals(owner)
                || workItems.ofCase(caseNumber).stream()
                        .anyMatch(item -> who.username().equals(item.assignee()));
    }
}
