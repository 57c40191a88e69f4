package io.heed.desk.web;

import io.heed.engine.WorkItem;
import io.heed.staff.Actor;
import io.heed.survey.Survey;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The call to a customer who was not content: what was answered, whom to call, and what time it is there. */
@Component
class SurveyTaskView implements TaskView {

    private final SurveyModel page;

    SurveyTaskView(SurveyModel page) {
        this.page = page;
    }

    @Override
    public String letters() {
        return Survey.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        page.fill(item.caseNumber(), locale, model);
        model.addAttribute("beside", "desk/survey");
        return "desk/plain-task";
    }
}
