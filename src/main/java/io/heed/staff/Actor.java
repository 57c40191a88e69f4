package io.heed.staff;

/**
 * Who does something: a member of staff, or Heed itself.
 *
 * @param role what they are here to do; null only for {@link #SYSTEM}
 * @param team the team's id, or null
 */
public record Actor(String username, Role role, String team) {

    /** Heed itself: timers, jobs and what a customer sets off. */
    public static final Actor SYSTEM = new Actor("heed", null, null);

    /** Whether this is Heed itself. */
    public boolean isSystem() {
        return role == null;
    }

    /** Whether the actor has one of the roles. */
    public boolean is(Role... roles) {
        for (var each : roles) {
            if (each == role) {
                return true;
            }
        }
        return false;
    }
}
