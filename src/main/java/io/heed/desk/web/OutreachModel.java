package io.heed.desk.web;

import io.heed.contact.WaveProgress;
import io.heed.contact.WaveState;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.Audience;
import io.heed.outreach.Development;
import io.heed.outreach.IncidentFigures;
import io.heed.outreach.Measurement;
import io.heed.outreach.OutreachList;
import io.heed.outreach.Outreaches;
import io.heed.outreach.Playbooks;
import io.heed.outreach.Readers;
import io.heed.outreach.Steering;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Everything an outreach's page and its approval show. */
@Component
class OutreachModel {

    private final OutreachList list;
    private final Outreaches outreaches;
    private final Audience audience;
    private final Readers readers;
    private final Steering steering;
    private final Measurement measurement;
    private final IncidentFigures figures;
    private final Playbooks playbooks;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;

    OutreachModel(
            OutreachList list,
            Outreaches outreaches,
            Audience audience,
            Readers readers,
            Steering steering,
            Measurement measurement,
            IncidentFigures figures,
            Playbooks playbooks,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            DeskZone zone) {
        this.list = list;
        this.outreaches = outreaches;
        this.audience = audience;
        this.readers = readers;
        this.steering = steering;
        this.measurement = measurement;
        this.figures = figures;
        this.playbooks = playbooks;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
    }

    /**
     * A step in the course of the matter, with how far its message is.
     *
     * @param wave null before it was opened
     */
    record Told(Development development, WaveProgress wave, WaveBar bar) {}

    /** The whole page. */
    void fill(CaseNumber number, Map<String, Long> after, Actor who, Locale locale, ModelMap model) {
        about(number, after, who, locale, model);
        var waves = outreaches.progress(number, who).stream()
                .collect(Collectors.toMap(WaveProgress::wave, Function.identity()));
        var row = list.get(number, who);
        model.addAttribute(
                "course",
                outreaches.developments(number, who).stream()
                        .map(each -> new Told(each, waves.get(each.place()), WaveBar.of(waves.get(each.place()))))
                        .toList());
        model.addAttribute("afterwords", outreaches.afterwords(number, who));
        model.addAttribute("bar", WaveBar.of(row.latest()));
        var counted = figures.of(number);
        model.addAttribute("figures", counted);
        model.addAttribute("growth", Growth.of(figures.overTime(number), counted));
        model.addAttribute("result", measurement.of(number).orElse(null));
        model.addAttribute("steps", steering.steps(number, who));
        model.addAttribute("tasks", tasks.ofCase(number, who, locale));
        might(row, who, model);
    }

    /** What is to be known before it leaves: what it is, whom it concerns, what they read. */
    void about(CaseNumber number, Map<String, Long> after, Actor who, Locale locale, ModelMap model) {
        var row = list.get(number, who);
        model.addAttribute("row", row);
        model.addAttribute("outreach", row.outreach());
        model.addAttribute("line", row.line());
        model.addAttribute(
                "playbook",
                row.outreach().playbook() == null
                        ? null
                        : playbooks.get(row.outreach().playbook()));
        model.addAttribute("shares", AudienceParts.of(audience.shares(number)));
        model.addAttribute("readers", Readers.isFor(who) ? readers.of(number, after, who) : List.of());
        model.addAttribute("after", after);
        model.addAttribute("seesCustomers", Readers.isFor(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", names());
        model.addAttribute("zone", zone.of(who));
    }

    /** What the reader may do to it now. */
    private static void might(OutreachList.Row row, Actor who, ModelMap model) {
        var wave = row.latest();
        var left = wave != null && wave.waiting() + wave.held() > 0;
        var may = mayTell(who) && row.outreach().isOpen();
        model.addAttribute(
                "mayPause", may && left && wave.state() != WaveState.PAUSED && wave.state() != WaveState.STOPPED);
        model.addAttribute("mayResume", may && wave != null && wave.state() == WaveState.PAUSED);
        model.addAttribute("mayStop", may);
        model.addAttribute("mayDevelop", mayTell(who) && row.outreach().isTelling());
        model.addAttribute("paused", wave != null && wave.state() == WaveState.PAUSED);
    }

    /** Names of members of staff, each looked up once for a page. */
    Names names() {
        return new Names(staff);
    }

    /** Whoever works cases may tell customers something. */
    static boolean mayTell(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER);
    }

    /** After whom the customers come whose texts are shown, by language. */
    static Map<String, Long> after(long english, long polish) {
        return Map.of("en", english, "pl", polish);
    }
}
