package io.heed.outreach;

import io.heed.promise.Term;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each kind of matter is handled: rows that staff can change. What is said is in {@link PlaybookEditions}. */
@Service
@Transactional
public class Playbooks {

    private static final int MOST_HELD_OUT = 50;

    private final PlaybookMapper mapper;
    private final StaffDirectory staff;

    Playbooks(PlaybookMapper mapper, StaffDirectory staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /** All playbooks, by name. */
    @Transactional(readOnly = true)
    public List<Playbook> all() {
        return mapper.all();
    }

    /** The playbook, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Playbook get(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
    }

    /**
     * Changes how a matter is handled; outreaches that are under way go by it from then on.
     *
     * @throws Refused naming the field that cannot be right
     * @throws Conflict when somebody changed it meanwhile
     */
    public void change(Playbook playbook, Actor who) {
        mayChange(who);
        term("updateEvery", playbook.updateEvery());
        term("askSilentAfter", playbook.askSilentAfter());
        term("careCallAfter", playbook.careCallAfter());
        if (playbook.measureAfter() == null) {
            throw new Refused("measureAfter", "outreach.not-a-term");
        }
        term("measureAfter", playbook.measureAfter());
        if (playbook.holdOutPercent() < 0 || playbook.holdOutPercent() > MOST_HELD_OUT) {
            throw new Refused("holdOutPercent", "outreach.hold-out-range", MOST_HELD_OUT);
        }
        if (staff.team(playbook.team()).isEmpty()) {
            throw new Refused("team", "outreach.unknown-team");
        }
        if (mapper.update(playbook) == 0) {
            throw new Conflict("outreach.changed");
        }
    }

    private static void mayChange(Actor who) {
        if (!PlaybookTexts.mayChange(who)) {
            throw new NotFound();
        }
    }

    private static void term(String field, String text) {
        try {
            if (text != null) {
                Term.parse(text);
            }
        } catch (IllegalArgumentException notATerm) {
            throw new Refused(field, "outreach.not-a-term");
        }
    }
}
