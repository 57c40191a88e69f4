package io.heed.desk.web;

import io.heed.engine.WorkItem;
import io.heed.improvement.Improvement;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;

/** An improvement's task: the problem, what was said of it so far, and what was measured. */
@Component
class ImprovementTaskView implements TaskView {

    private final ImprovementModel page;

    ImprovementTaskView(ImprovementModel page) {
        this.page = page;
    }

    @Override
    public String letters() {
        return Improvement.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        var about = new ModelMap();
        page.about(item.caseNumber(), who, locale, about);
        model.addAllAttributes(about);
        model.addAttribute("beside", "desk/improvement-parts");
        return "desk/plain-task";
    }
}
