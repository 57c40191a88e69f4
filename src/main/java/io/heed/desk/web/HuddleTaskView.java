package io.heed.desk.web;

import io.heed.coaching.Huddle;
import io.heed.coaching.Huddles;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.engine.WorkItem;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A huddle's task: what customers of the team said in its week. */
@Component
class HuddleTaskView implements TaskView {

    private final Huddles huddles;
    private final StaffDirectory staff;
    private final DeskZone zone;

    HuddleTaskView(Huddles huddles, StaffDirectory staff, DeskZone zone) {
        this.huddles = huddles;
        this.staff = staff;
        this.zone = zone;
    }

    @Override
    public String letters() {
        return Huddle.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        model.addAttribute("huddle", huddles.get(item.caseNumber()));
        model.addAttribute("voices", huddles.voices(item.caseNumber()));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("beside", "desk/huddle");
        return "desk/plain-task";
    }
}
