package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import io.heed.survey.Survey;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One survey: what was asked about, what was answered, and what came of it. */
@Controller
class SurveyPage {

    private final SurveyModel page;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final CurrentStaff current;
    private final DeskZone zone;

    SurveyPage(SurveyModel page, CaseKinds kinds, DeskTasks tasks, CurrentStaff current, DeskZone zone) {
        this.page = page;
        this.kinds = kinds;
        this.tasks = tasks;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping("/desk/surveys/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        if (!CaseNumber.isValid(number) || !number.startsWith(Survey.LETTERS)) {
            throw new NotFound();
        }
        var who = current.actor();
        var survey = new CaseNumber(number);
        kinds.of(survey).checkVisible(survey, who);
        page.fill(survey, locale, model);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("tasks", tasks.ofCase(survey, who, locale));
        return "desk/survey";
    }
}
