package io.heed.desk.web;

import io.heed.coaching.Coaching;
import io.heed.coaching.Coachings;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.engine.WorkItem;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A coaching's task: whom it is about and why, the same as they read it. */
@Component
class CoachingTaskView implements TaskView {

    private final Coachings coachings;
    private final StaffDirectory staff;
    private final DeskZone zone;

    CoachingTaskView(Coachings coachings, StaffDirectory staff, DeskZone zone) {
        this.coachings = coachings;
        this.staff = staff;
        this.zone = zone;
    }

    @Override
    public String letters() {
        return Coaching.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        model.addAttribute("coaching", coachings.get(item.caseNumber()));
        model.addAttribute("marks", coachings.marks(item.caseNumber()));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("beside", "desk/coaching");
        return "desk/plain-task";
    }
}
