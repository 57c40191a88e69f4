package io.heed.staff;

/**
 * Somebody who cannot go on with what they have.
 *
 * @param team whose work it is that they left, or null when their account is disabled: then it is all they have
 */
public record Departure(String username, String team) {

    /** Whether what belongs to the team has to be handed on. */
    public boolean concerns(String ofTeam) {
        return team == null || team.equals(ofTeam);
    }
}
