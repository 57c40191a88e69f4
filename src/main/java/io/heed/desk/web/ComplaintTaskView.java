package io.heed.desk.web;

import io.heed.complaint.StaffCase;
import io.heed.desk.CatalogueNames;
import io.heed.engine.WorkItem;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A complaint's task: the customer's words first. */
@Component
class ComplaintTaskView implements TaskView {

    private final StaffCase cases;
    private final Catalogue catalogue;
    private final CaseSurroundings surroundings;

    ComplaintTaskView(StaffCase cases, Catalogue catalogue, CaseSurroundings surroundings) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.surroundings = surroundings;
    }

    @Override
    public String letters() {
        return CaseNumber.COMPLAINT;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        model.addAttribute("view", cases.show(item.caseNumber(), who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        surroundings.show(item.caseNumber(), who, model.asMap());
        return "desk/task";
    }
}
