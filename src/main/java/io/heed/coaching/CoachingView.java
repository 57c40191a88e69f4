package io.heed.coaching;

import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which coaching: whom it is about, who leads the team, and the manager. Colleagues see none of each other. */
@Service
@Transactional(readOnly = true)
public class CoachingView {

    private static final int MOST = 200;

    private final CoachingMapper mapper;
    private final StaffDirectory staff;

    CoachingView(CoachingMapper mapper, StaffDirectory staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /** The coachings that this person may see, the open ones first. */
    public List<Coaching> visible(Actor who) {
        var all = who.is(Role.MANAGER, Role.AUDITOR);
        return mapper.visible(who.username(), all ? null : ledBy(who), MOST);
    }

    boolean sees(Coaching coaching, Actor who) {
        return who.is(Role.MANAGER, Role.AUDITOR)
                || who.username().equals(coaching.username())
                || who.is(Role.LEAD) && staff.teamsOf(who).contains(coaching.team());
    }

    private Set<String> ledBy(Actor who) {
        var led = who.is(Role.LEAD) ? staff.teamsOf(who) : Set.<String>of();
        return led.isEmpty() ? Set.of("") : led;
    }
}
