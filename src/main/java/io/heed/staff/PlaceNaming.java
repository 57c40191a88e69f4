package io.heed.staff;

import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers call the branches, kept by managers and administrators: by these names a branch is found in their words. */
@Service
@Transactional
public class PlaceNaming {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StaffMapper staff;

    PlaceNaming(StaffMapper staff) {
        this.staff = staff;
    }

    /**
     * The names beside the branches' own, by branch and name.
     *
     * @throws NotFound when this person may not see them
     */
    @Transactional(readOnly = true)
    public List<PlaceName> given(Actor who) {
        check(who);
        return staff.givenPlaceNames();
    }

    /**
     * Adds a name; one that the branch has already stays as it is.
     *
     * @throws Refused naming {@code name} when it is too short, too long or another branch's
     * @throws NotFound when there is no such branch, or this person may not
     */
    public void add(String branch, String name, Actor who) {
        check(who);
        if (staff.branches().stream().noneMatch(each -> each.id().equals(branch))) {
            throw new NotFound();
        }
        var flat = SPACE.matcher(name == null ? "" : name).replaceAll(" ").strip();
        if (flat.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
            throw new Refused("name", "staff.place.too-short", SHORTEST);
        }
        if (flat.codePointCount(0, flat.length()) > LONGEST) {
            throw new Refused("name", "staff.place.too-long", LONGEST);
        }
        var taken = staff.placeNames().stream()
                .filter(each -> each.name().equalsIgnoreCase(flat))
                .toList();
        if (taken.stream().anyMatch(each -> !each.branch().equals(branch))) {
            throw new Refused("name", "staff.place.taken");
        }
        if (taken.isEmpty()) {
            staff.insertPlaceName(new PlaceName(branch, flat));
        }
    }

    /** Takes a name away; one that is gone already stays away. */
    public void remove(String branch, String name, Actor who) {
        check(who);
        staff.deletePlaceName(new PlaceName(branch, name));
    }

    private static void check(Actor who) {
        if (!who.is(Role.MANAGER, Role.ADMIN)) {
            throw new NotFound();
        }
    }
}
