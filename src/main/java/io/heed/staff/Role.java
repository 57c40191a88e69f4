package io.heed.staff;

/** What somebody is here to do; one role each. */
public enum Role {
    /** Works the cases of a team. */
    AGENT,
    /** Answers for a team: is told of missed targets, approves gestures. */
    LEAD,
    /** Answers for all teams. */
    MANAGER,
    /** Runs a branch; sees only the tasks and cases handed over. */
    BRANCH,
    /** Owns the diagrams; sees figures, never customers' data. */
    OWNER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Sets the system up; sees no cases. */
    ADMIN;

    private static final String PREFIX = "ROLE_";

    /** The name Spring Security knows the role by. */
    public String authority() {
        return PREFIX + name();
    }

    /** Whether somebody with this role carries out tasks on cases. */
    public boolean worksCases() {
        return this == AGENT || this == LEAD || this == MANAGER || this == BRANCH;
    }
}
