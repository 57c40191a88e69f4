package io.heed.desk.web;

import io.heed.complaint.CaseTrail;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Happenings;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Cohort;
import io.heed.theme.GapRegister;
import io.heed.theme.Theme;
import io.heed.theme.ThemeEnding;
import io.heed.theme.ThemeFile;
import io.heed.theme.Themes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Everything that the page of one theme shows; without customers' words for whoever only reads figures. */
@Component
class ThemeModel {

    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);
    private static final int ON_A_PAGE = 20;
    private static final int MOST_SUGGESTED = 50;

    private final Themes themes;
    private final ThemeFile file;
    private final ThemeEnding ending;
    private final GapRegister gaps;
    private final CaseTrail trail;
    private final Happenings happenings;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;
    private final Clock clock;

    ThemeModel(
            Themes themes,
            ThemeFile file,
            ThemeEnding ending,
            GapRegister gaps,
            CaseTrail trail,
            Happenings happenings,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            DeskZone zone,
            Clock clock) {
        this.themes = themes;
        this.file = file;
        this.ending = ending;
        this.gaps = gaps;
        this.trail = trail;
        this.happenings = happenings;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
        this.clock = clock;
    }

    /** A theme to choose. */
    record Target(String id, String name) {}

    void fill(CaseNumber number, int page, String search, Actor who, Locale locale, ModelMap model) {
        var topic = file.get(number, who);
        var readsWords = Themes.readsWords(who);
        model.addAttribute("topic", topic);
        model.addAttribute("title", topic.title(locale));
        model.addAttribute("readsWords", readsWords);
        model.addAttribute("mayChange", topic.isConfirmed() && Themes.mayChange(who));
        model.addAttribute("suggestions", file.suggested(number, MOST_SUGGESTED, who));
        model.addAttribute("suggestedCount", file.countSuggested(number));
        model.addAttribute("search", search);
        model.addAttribute("found", readsWords ? file.search(search, who) : List.of());
        model.addAttribute("gaps", gaps.ofTheme(number));
        model.addAttribute("targets", targets(topic, locale));
        model.addAttribute("timeline", happenings.lines(number, trail.of(number), zone.of(who), locale));
        model.addAttribute("tasks", readsWords ? tasks.ofCase(number, who, locale) : List.of());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("teamNames", new TeamNames(staff));
        model.addAttribute("zone", zone.of(who));
        words(topic, page, who, model);
        trend(number, locale, model);
    }

    /** What it may become part of. */
    private List<Target> targets(Theme topic, Locale locale) {
        return ending.targets(topic.number()).stream()
                .map(each -> new Target(each.number().value(), each.title(locale) + " (" + each.number() + ")"))
                .toList();
    }

    private void words(Theme topic, int page, Actor who, ModelMap model) {
        int all = file.countWords(topic.number());
        int last = Math.max(0, (all - 1) / ON_A_PAGE);
        int at = Math.max(0, Math.min(page, last));
        model.addAttribute("words", file.words(topic.number(), at, ON_A_PAGE, who));
        model.addAttribute("count", all);
        model.addAttribute("page", at);
        model.addAttribute("last", last);
    }

    private void trend(CaseNumber number, Locale locale, ModelMap model) {
        var now = clock.instant();
        var contacts = themes.contacts(number, now.minus(TWELVE_WEEKS), now, Cohort.everybody());
        model.addAttribute("contacts", contacts);
        model.addAttribute("trend", WeekBars.of(contacts.days()));
        model.addAttribute("days", RegisterPages.Days.in(locale));
    }
}
