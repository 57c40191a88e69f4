package io.heed.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works here, who is there now and who takes a case. */
public interface StaffDirectory {

    /** The member with the username, enabled or not. */
    Optional<StaffMember> find(String username);

    /** All enabled members of the team, by name; an unknown team has none. */
    List<StaffMember> ofTeam(String team);

    /** The agents of the team who are enabled and not absent at the instant, by username. */
    List<StaffMember> present(String team, Instant now);

    /** Whom the team looks to: its lead, or the manager when there is none or the lead is away. */
    StaffMember leadOf(String team);

    /**
     * Whom everybody looks to. Until a manager has been set up this is an administrator, so that no case is without an
     * owner.
     *
     * @throws IllegalStateException when there is not even an administrator
     */
    StaffMember manager();

    /** Who runs the branch, when there is such a branch and somebody does. */
    Optional<StaffMember> managerOfBranch(String branch);

    /**
     * Who takes a new case: of the agents present the one with the fewest open cases; nobody whom the complaint names, and
     * nobody excluded; else the team's lead, else the manager.
     *
     * @param openCases how many cases are open per username; whoever is missing has none
     * @param text the customer's words, or null
     * @param excluded usernames of those who handled the case before
     */
    StaffMember takerFor(String team, Map<String, Integer> openCases, String text, Set<String> excluded);

    /** The ids of the teams whose work this person sees: the own one, and for a lead those led. */
    Set<String> teamsOf(Actor who);

    /** Whether this person sees the work of the team: its own people do, its lead, managers and auditors. */
    default boolean seesWorkOf(String team, Actor who) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> true;
            case AGENT, LEAD -> teamsOf(who).contains(team);
            case BRANCH, OWNER, ADMIN -> false;
        };
    }

    /** The team with the id. */
    Optional<Team> team(String id);

    /** All teams, by name. */
    List<Team> teams();

    /** All branches, by name. */
    List<Branch> branches();

    /** What customers call the branches. */
    List<PlaceName> placeNames();

    /**
     * Notes that a member is away until the instant. Everybody may do so for themselves, a lead for the teams led, managers
     * and administrators for all.
     *
     * @throws io.heed.shared.Refused when the instant is not in the future
     * @throws io.heed.shared.NotFound when there is no such member, or not for the one who asks
     */
    void absent(String username, Instant until);

    /** Notes that a member is back; the same rules as for {@link #absent}. Somebody who was not away stays so. */
    void returned(String username);
}
