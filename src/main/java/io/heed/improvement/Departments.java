package io.heed.improvement;

import io.heed.engine.WorkItem;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Branch;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Team;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who may be concerned by a change: teams, and branches, each with somebody who answers for it. */
@Component
public class Departments {

    private final StaffDirectory staff;

    Departments(StaffDirectory staff) {
        this.staff = staff;
    }

    /**
     * A department.
     *
     * @param key a team's key, or a branch's behind {@code branch:}
     */
    public record Department(String key, String name) {}

    /** All there are, teams first. */
    public List<Department> all() {
        var all = new ArrayList<Department>();
        staff.teams().stream().map(Departments::of).forEach(all::add);
        staff.branches().stream().map(Departments::of).forEach(all::add);
        return List.copyOf(all);
    }

    /** What the department is called; its key when it is no more. */
    public String name(String key) {
        return all().stream()
                .filter(each -> each.key().equals(key))
                .map(Department::name)
                .findFirst()
                .orElse(key);
    }

    /**
     * The keys, each once, in the order given.
     *
     * @throws Refused naming {@code departments} when there are none, or one is unknown
     */
    List<String> check(List<String> keys) {
        var known = all().stream().map(Department::key).toList();
        if (keys == null || keys.isEmpty()) {
            throw new Refused("departments", "improvement.departments-missing");
        }
        if (!known.containsAll(keys)) {
            throw new Refused("departments", "improvement.unknown-department");
        }
        return List.copyOf(new LinkedHashSet<>(keys));
    }

    /** Who is asked in person: whoever runs a branch; nobody for a team, which is asked as such. */
    Optional<String> head(String key) {
        return branchOf(key)
                .map(branch ->
                        staff.managerOfBranch(branch).orElseGet(staff::manager).username());
    }

    /** Who is called when it does not answer: a team's lead, or the manager for a branch. */
    String lead(String key) {
        return branchOf(key).isPresent()
                ? staff.manager().username()
                : staff.leadOf(key).username();
    }

    /** Whether this member of staff speaks for it: of a team everybody, of a branch who is there, and the manager for all. */
    boolean speaksFor(String key, StaffMember member) {
        var role = member.role();
        if (role == Role.MANAGER || lead(key).equals(member.username())) {
            return true;
        }
        return branchOf(key)
                .map(branch -> branch.equals(member.branch()))
                .orElseGet(() -> staff.teamsOf(new Actor(member.username(), role, member.team()))
                        .contains(key));
    }

    /** The department that a task belongs to. */
    static String of(WorkItem item) {
        if (item.team() == null) {
            throw new IllegalStateException("A review belongs to a department");
        }
        return item.team();
    }

    private static Optional<String> branchOf(String key) {
        return key.startsWith(Review.BRANCH) ? Optional.of(key.substring(Review.BRANCH.length())) : Optional.empty();
    }

    private static Department of(Team team) {
        return new Department(team.id(), team.name(LocaleContextHolder.getLocale()));
    }

    private static Department of(Branch branch) {
        return new Department(Review.BRANCH + branch.id(), branch.name());
    }
}
