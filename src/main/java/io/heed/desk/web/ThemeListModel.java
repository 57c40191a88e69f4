package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import io.heed.theme.ThemeFigure;
import io.heed.theme.ThemeFile;
import io.heed.theme.Themes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Everything that the page of all themes shows. */
@Component
class ThemeListModel {

    static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int ON_A_PAGE = 50;

    private final ThemeFile file;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;
    private final Clock clock;

    ThemeListModel(ThemeFile file, Catalogue catalogue, StaffDirectory staff, DeskZone zone, Clock clock) {
        this.file = file;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param by how themes are compared, as the address writes it
     * @param days how many days back
     * @param product a product's key, or null for all
     */
    record View(ThemeFigure.Measure by, int days, String product, int page) {

        static View of(String by, int days, String product, int page) {
            var measure = Stream.of(ThemeFigure.Measure.values())
                    .filter(each -> key(each).equals(by))
                    .findFirst()
                    .orElse(ThemeFigure.Measure.COUNT);
            var chosen = product == null || product.isBlank() ? null : product;
            return new View(measure, PERIODS.contains(days) ? days : 90, chosen, Math.max(0, page));
        }

        /** How the address writes a measure. */
        public static String key(ThemeFigure.Measure measure) {
            return measure.name().toLowerCase(Locale.ROOT);
        }

        /** How the address writes the measure chosen. */
        public String key() {
            return key(by);
        }
    }

    void fill(View view, Actor who, Locale locale, ModelMap model) {
        var now = clock.instant();
        var from = now.minus(Duration.ofDays(view.days()));
        var known = view.product() == null || catalogue.isProduct(view.product()) ? view.product() : null;
        var pareto = file.pareto(view.by(), from, now, known, who);
        int last = Math.max(0, (file.count(Theme.State.CONFIRMED) - 1) / ON_A_PAGE);
        int at = Math.min(view.page(), last);
        model.addAttribute("pareto", pareto);
        model.addAttribute("picture", ParetoPicture.of(pareto));
        model.addAttribute("said", file.said(from, now, known, who));
        model.addAttribute("view", view);
        model.addAttribute("measures", ThemeFigure.Measure.values());
        model.addAttribute("periods", PERIODS);
        model.addAttribute("products", catalogue.products(locale));
        model.addAttribute("teams", new TeamNames(staff).all());
        model.addAttribute("watched", file.inState(Theme.State.CONFIRMED, at, ON_A_PAGE, who));
        model.addAttribute(
                "suggested",
                Themes.readsWords(who) ? file.inState(Theme.State.SUGGESTED, 0, ON_A_PAGE, who) : List.of());
        model.addAttribute("page", at);
        model.addAttribute("last", last);
        model.addAttribute("mayChange", Themes.mayChange(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("teamNames", new TeamNames(staff));
        model.addAttribute("zone", zone.of(who));
    }
}
