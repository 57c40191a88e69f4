package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.engine.WorkItem;
import io.heed.idea.Idea;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An idea's task: the sender's words, how many want it, and what was told before. */
@Component
class IdeaTaskView implements TaskView {

    private final IdeaModel page;
    private final DeskZone zone;

    IdeaTaskView(IdeaModel page, DeskZone zone) {
        this.page = page;
        this.zone = zone;
    }

    @Override
    public String letters() {
        return Idea.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        page.about(item.caseNumber(), locale, model);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("beside", "desk/idea");
        return "desk/plain-task";
    }
}
