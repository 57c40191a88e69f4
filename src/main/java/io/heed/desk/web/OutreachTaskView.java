package io.heed.desk.web;

import io.heed.engine.WorkItem;
import io.heed.outreach.Outreach;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;

/** An outreach's approval: how many it reaches and who they are, by which rules, and what they would read. */
@Component
class OutreachTaskView implements TaskView {

    private final OutreachModel page;

    OutreachTaskView(OutreachModel page) {
        this.page = page;
    }

    @Override
    public String letters() {
        return Outreach.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        var about = new ModelMap();
        page.about(item.caseNumber(), OutreachModel.after(0, 0), who, locale, about);
        model.addAllAttributes(about);
        model.addAttribute("beside", "desk/outreach-parts");
        return "desk/plain-task";
    }
}
