package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.Names;
import io.heed.idea.Ideas;
import io.heed.idea.PublicIdeas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page of the desk says of one idea. */
@Component
class IdeaModel {

    private final Ideas ideas;
    private final PublicIdeas publicIdeas;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    IdeaModel(Ideas ideas, PublicIdeas publicIdeas, Catalogue catalogue, StaffDirectory staff) {
        this.ideas = ideas;
        this.publicIdeas = publicIdeas;
        this.catalogue = catalogue;
        this.staff = staff;
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
