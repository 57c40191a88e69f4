package io.heed.engine;

import java.util.Set;

/**
 * Which work items are wanted: those that meet every condition that is not null.
 *
 * @param assignee who has taken it
 * @param teams whose it is, taken or not; of no team, there is nothing
 * @param candidateUser what this person has, or could take: of the teams', what nobody has and does not exclude them
 * @param caseNumber the case, as text
 * @param search the beginning of a case number
 * @param limit at most so many
 * @param offset how many to leave out
 */
public record WorkItemQuery(
        String assignee,
        Set<String> teams,
        String candidateUser,
        String caseNumber,
        String search,
        int limit,
        int offset) {

    /** All open items. */
    public static WorkItemQuery all(int limit, int offset) {
        return new WorkItemQuery(null, null, null, null, null, limit, offset);
    }

    /** What one person has taken. */
    public static WorkItemQuery takenBy(String assignee, int limit, int offset) {
        return new WorkItemQuery(assignee, null, null, null, null, limit, offset);
    }

    /** What one person of a team has or could take. */
    public static WorkItemQuery forMember(String username, String team, int limit, int offset) {
        return new WorkItemQuery(null, Set.of(team), username, null, null, limit, offset);
    }

    /** All of a team. */
    public static WorkItemQuery ofTeam(String team, int limit, int offset) {
        return new WorkItemQuery(null, Set.of(team), null, null, null, limit, offset);
    }
}
