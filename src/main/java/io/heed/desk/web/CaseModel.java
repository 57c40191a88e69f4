package io.heed.desk.web;

import io.heed.channel.HeldMessages;
import io.heed.complaint.CaseForStaff;
import io.heed.complaint.StaffCase;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Happenings;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.notification.Outbox;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseLedger;
import io.heed.promise.PromiseState;
import io.heed.retention.Holds;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** What the page of a case shows. */
@Component
class CaseModel {

    private final StaffCase cases;
    private final CaseSurroundings surroundings;
    private final DeskTasks tasks;
    private final PromiseLedger promises;
    private final Outbox letters;
    private final HeldMessages inbound;
    private final Happenings happenings;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final DeskZone zone;
    private final CaseArticles articles;
    private final Holds holds;

    CaseModel(
            StaffCase cases,
            CaseSurroundings surroundings,
            DeskTasks tasks,
            PromiseLedger promises,
            Outbox letters,
            HeldMessages inbound,
            Happenings happenings,
            Catalogue catalogue,
            StaffDirectory staff,
            DeskZone zone,
            CaseArticles articles,
            Holds holds) {
        this.cases = cases;
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.promises = promises;
        this.letters = letters;
        this.inbound = inbound;
        this.happenings = happenings;
        this.catalogue = catalogue;
        this.staff = staff;
        this.zone = zone;
        this.articles = articles;
        this.holds = holds;
    }

    /** Puts it into the model; that is a look at the case by this person. */
    void fill(CaseNumber caseNumber, Actor who, Locale locale, ModelMap model) {
        var view = cases.show(caseNumber, who);
        model.addAttribute("view", view);
        model.addAttribute("clocks", clocks(view));
        model.addAttribute("pauses", promises.pausesOf(caseNumber));
        model.addAttribute("letters", letters.lettersToCustomer(caseNumber));
        model.addAttribute("inbound", inbound.ofCase(caseNumber));
        model.addAttribute("tasks", tasks.ofCase(caseNumber, who, locale));
        model.addAttribute(
                "timeline", newestFirst(happenings.lines(view.caseNumber(), view.timeline(), zone.of(who), locale)));
        surroundings.show(caseNumber, who, model);
        articles.fill(view, locale, model);
        model.addAttribute("kept", holds.isKept(caseNumber, who));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("mayWork", who.role().worksCases());
        model.addAttribute("colleagues", who.role().worksCases() ? colleagues(view) : List.of());
    }

    private static <T> List<T> newestFirst(List<T> lines) {
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    /** For each clock the promise that stands, or the last one that stood. */
    private static Map<ClockKind, Promise> clocks(CaseForStaff view) {
        var latest = Comparator.comparing((Promise promise) -> promise.state() == PromiseState.MADE)
                .thenComparing(Promise::madeAt)
                .thenComparing(Promise::id);
        var clocks = new EnumMap<ClockKind, Promise>(ClockKind.class);
        view.promises().stream()
                .filter(promise -> !"remedy".equals(promise.purpose()))
                .forEach(promise -> clocks.merge(promise.clock(), promise, (a, b) -> latest.compare(a, b) > 0 ? a : b));
        return clocks;
    }

    /** Whom the case may be handed to: the team, its lead, the manager and those who run branches. */
    private List<StaffMember> colleagues(CaseForStaff view) {
        var team = view.team() == null ? Stream.<StaffMember>empty() : staff.ofTeam(view.team()).stream();
        var branches = staff.branches().stream().flatMap(branch -> staff.managerOfBranch(branch.id()).stream());
        return Stream.of(team, Stream.of(staff.manager()), branches)
                .flatMap(each -> each)
                .filter(member -> member.role().worksCases())
                .filter(member -> !member.username().equals(view.owner()))
                .distinct()
                .toList();
    }
}
