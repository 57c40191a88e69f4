package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.idea.Ideas;
import io.heed.idea.PublicIdeas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.web.Attempts;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What a page of the desk says of one idea. */
@Component
class IdeaModel {

    private final Ideas ideas;
    private final PublicIdeas publicIdeas;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;

    IdeaModel(
            Ideas ideas,
            PublicIdeas publicIdeas,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            DeskZone zone) {
        this.ideas = ideas;
        this.publicIdeas = publicIdeas;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
    }

    /** Everything on the idea's own page; what somebody is typing for everybody to read stays as typed. */
    void whole(CaseNumber number, Actor who, Locale locale, Model model) {
        about(number, locale, model);
        model.addAttribute("mayChange", who.role().worksCases());
        model.addAttribute("tasks", tasks.ofCase(number, who, locale));
        model.addAttribute("zone", zone.of(who));
        if (!model.containsAttribute("form")) {
            model.addAllAttributes(IntakeProblems.none(written(number)).getModel());
        }
    }

    /** The idea's own page once more, saying why what was asked for was not done. */
    ModelAndView again(CaseNumber number, Attempts.Failure why, Actor who, Locale locale, Model model) {
        whole(number, who, locale, model);
        var page = new ModelAndView("desk/idea");
        page.setStatus(why.status());
        why.tell(page.getModelMap());
        return page;
    }

    private PublicIdeas.Texts written(CaseNumber number) {
        return publicIdeas
                .noticeOf(number)
                .map(old -> new PublicIdeas.Texts(
                        old.title(), old.titlePl(), old.summary(), old.summaryPl(), old.because(), old.becausePl()))
                .orElseGet(() -> new PublicIdeas.Texts(null, null, null, null, null, null));
    }

    void about(CaseNumber number, Locale locale, Model model) {
        model.addAttribute("idea", ideas.get(number));
        model.addAttribute("answers", ideas.answers(number));
        model.addAttribute("senders", ideas.senders(number));
        model.addAttribute("joined", ideas.mergedInto(number));
        model.addAttribute("notice", publicIdeas.noticeOf(number).orElse(null));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
    }
}
