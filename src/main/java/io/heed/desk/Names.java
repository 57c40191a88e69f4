package io.heed.desk;

import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Full names for user names, each looked up once per page. */
public final class Names {

    private final StaffDirectory staff;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** Starts with nobody known. */
    public Names(StaffDirectory staff) {
        this.staff = staff;
    }

    /** The full name; the user name itself when there is no such account, null for null. */
    public String of(String username) {
        if (username == null) {
            return null;
        }
        return known.computeIfAbsent(username, name -> staff.find(name).map(StaffMember::displayName))
                .orElse(username);
    }
}
