package io.heed.desk.web;

import io.heed.staff.StaffDirectory;
import io.heed.staff.Team;

/** What teams are called. */
public final class TeamNames {

    private final StaffDirectory staff;

    /** The teams of this directory. */
    public TeamNames(StaffDirectory staff) {
        this.staff = staff;
    }

    /** The team's name; its id when there is no such team any more, null for null. */
    public String of(String id) {
        return id == null ? null : staff.team(id).map(Team::name).orElse(id);
    }
}
