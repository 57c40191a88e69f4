package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.engine.WorkItem;
import io.heed.knowledge.Catalogue;
import io.heed.staff.Actor;
import io.heed.theme.Theme;
import io.heed.theme.ThemeFile;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A theme's task: what customers said that is alike, each in full. */
@Component
class ThemeTaskView implements TaskView {

    private static final int MOST = 200;

    private final ThemeFile file;
    private final Catalogue catalogue;

    ThemeTaskView(ThemeFile file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    @Override
    public String letters() {
        return Theme.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        model.addAttribute("topic", file.get(item.caseNumber(), who));
        model.addAttribute("suggestions", file.suggested(item.caseNumber(), MOST, who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("beside", "desk/theme-parts");
        return "desk/plain-task";
    }
}
