package io.heed.desk.web;

import io.heed.complaint.CaseTrail;
import io.heed.desk.CaseKinds;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Happenings;
import io.heed.desk.Names;
import io.heed.improvement.Departments;
import io.heed.improvement.ImprovementBoard;
import io.heed.improvement.Improvements;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Everything an improvement's page and its tasks show. */
@Component
class ImprovementModel {

    private final ImprovementBoard board;
    private final Improvements improvements;
    private final Departments departments;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final CaseTrail trail;
    private final Happenings happenings;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;

    ImprovementModel(
            ImprovementBoard board,
            Improvements improvements,
            Departments departments,
            CaseKinds kinds,
            DeskTasks tasks,
            CaseTrail trail,
            Happenings happenings,
            Catalogue catalogue,
            StaffDirectory staff,
            DeskZone zone) {
        this.board = board;
        this.improvements = improvements;
        this.departments = departments;
        this.kinds = kinds;
        this.tasks = tasks;
        this.trail = trail;
        this.happenings = happenings;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
    }

    /** The whole page. */
    void fill(CaseNumber number, Actor who, Locale locale, ModelMap model) {
        about(number, who, locale, model);
        var improvement = improvements.get(number);
        model.addAttribute("tasks", tasks.ofCase(number, who, locale));
        model.addAttribute("timeline", happenings.lines(number, trail.of(number), zone.of(who), locale));
        model.addAttribute("expected", improvement.isOpen() ? board.expected(number) : null);
        model.addAttribute("mayWithdraw", improvement.mayBeWithdrawn() && improvements.mayWithdraw(improvement, who));
    }

    /** What is to be known beside a task: the problem, what the departments say, what was tried and measured. */
    void about(CaseNumber number, Actor who, Locale locale, ModelMap model) {
        kinds.of(number).checkVisible(number, who);
        var file = board.file(number, who);
        model.addAttribute("file", file);
        model.addAttribute("improvement", file.improvement());
        model.addAttribute("aboutPage", pageOf(file.improvement().subject().about()));
        model.addAttribute("themePage", pageOf(file.improvement().theme()));
        model.addAttribute("polish", "pl".equals(locale.getLanguage()));
        model.addAttribute("course", ContactCourse.of(board.course(number).orElse(null)));
        model.addAttribute("departments", departments);
        model.addAttribute("seesCustomers", ImprovementBoard.maySeeCustomers(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
    }

    /** Where to read of the case, or null where there is no such page. */
    private String pageOf(CaseNumber number) {
        try {
            return number == null ? null : kinds.of(number).pageOf(number);
        } catch (NotFound noSuchKind) {
            return null;
        }
    }
}
