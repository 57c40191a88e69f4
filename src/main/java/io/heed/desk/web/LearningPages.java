package io.heed.desk.web;

import io.heed.coaching.Coaching;
import io.heed.coaching.CoachingView;
import io.heed.coaching.Coachings;
import io.heed.coaching.Huddle;
import io.heed.coaching.Huddles;
import io.heed.desk.CaseKinds;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Huddles and coachings on the desk. Whoever is coached reads here why, with every case that counted. */
@Controller
class LearningPages {

    private final Huddles huddles;
    private final Coachings coachings;
    private final CoachingView view;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    LearningPages(
            Huddles huddles,
            Coachings coachings,
            CoachingView view,
            CaseKinds kinds,
            DeskTasks tasks,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone) {
        this.huddles = huddles;
        this.coachings = coachings;
        this.view = view;
        this.kinds = kinds;
        this.tasks = tasks;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping("/desk/coaching")
    String list(Model model) {
        var who = current.actor();
        model.addAttribute("huddles", huddles.latest(who));
        model.addAttribute("coachings", view.visible(who));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("teams", new TeamNames(staff));
        model.addAttribute("zone", zone.of(who));
        return "desk/learning";
    }

    @GetMapping("/desk/huddles/{number}")
    String huddle(@PathVariable String number, Locale locale, Model model) {
        var huddle = visible(number, Huddle.LETTERS, locale, model);
        model.addAttribute("huddle", huddles.get(huddle));
        model.addAttribute("voices", huddles.voices(huddle));
        return "desk/huddle";
    }

    @GetMapping("/desk/coaching/{number}")
    String coaching(@PathVariable String number, Locale locale, Model model) {
        var coaching = visible(number, Coaching.LETTERS, locale, model);
        model.addAttribute("coaching", coachings.get(coaching));
        model.addAttribute("marks", coachings.marks(coaching));
        return "desk/coaching";
    }

    private CaseNumber visible(String text, String letters, Locale locale, Model model) {
        if (!CaseNumber.isValid(text) || !text.startsWith(letters)) {
            throw new NotFound();
        }
        var who = current.actor();
        var number = new CaseNumber(text);
        kinds.of(number).checkVisible(number, who);
        model.addAttribute("tasks", tasks.ofCase(number, who, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        return number;
    }
}
