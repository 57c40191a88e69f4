package io.heed.desk.web;

import io.heed.coaching.FirstCases;
import io.heed.desk.DeskTasks;
import io.heed.desk.Names;
import io.heed.engine.UserTask;
import io.heed.shared.NotFound;
import io.heed.shared.web.Attempts;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import io.heed.staff.Team;
import io.heed.staff.Training;
import io.heed.staff.Trainings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which tasks want a training, who has finished which, and how many first cases of a new colleague are looked at. */
@Controller
@RequestMapping("/desk/trainings")
class TrainingPages {

    private final Trainings trainings;
    private final FirstCases firstCases;
    private final DeskTasks tasks;
    private final Map<String, UserTask> userTasks;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;

    TrainingPages(
            Trainings trainings,
            FirstCases firstCases,
            DeskTasks tasks,
            Map<String, UserTask> userTasks,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts) {
        this.trainings = trainings;
        this.firstCases = firstCases;
        this.tasks = tasks;
        this.userTasks = userTasks;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
    }

    /** A task type and the trainings that it wants. */
    record Row(String element, String name, Set<String> wants) {}

    @GetMapping
    ModelAndView show(Locale locale) {
        return page(locale);
    }

    @PostMapping
    ModelAndView define(Training training, Locale locale, RedirectAttributes after) {
        return change(() -> trainings.define(training, current.actor()), locale, after);
    }

    /** A task type wants a training, or no longer. */
    @PostMapping("/required")
    ModelAndView want(
            @RequestParam String element,
            @RequestParam String training,
            @RequestParam boolean wanted,
            Locale locale,
            RedirectAttributes after) {
        if (!userTasks.containsKey(element)) {
            throw new NotFound();
        }
        return change(() -> trainings.want(element, training, wanted, current.actor()), locale, after);
    }

    /** Somebody has finished a training. */
    @PostMapping("/finished")
    ModelAndView finish(
            @RequestParam String username,
            @RequestParam String training,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Locale locale,
            RedirectAttributes after) {
        return change(() -> trainings.finish(username, training, on, current.actor()), locale, after);
    }

    /** How many first answers of somebody new are looked at afterwards. */
    @PostMapping("/first-cases")
    ModelAndView firstCases(
            @RequestParam String team, @RequestParam int answers, Locale locale, RedirectAttributes after) {
        return change(() -> firstCases.set(team, answers, current.actor()), locale, after);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/required", "/finished", "/first-cases"})
    String back() {
        return "redirect:/desk/trainings";
    }

    private ModelAndView change(Runnable change, Locale locale, RedirectAttributes after) {
        if (!maySetUp(current.actor())) {
            throw new NotFound();
        }
        var failure = attempts.make(change);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.trainings.kept");
            return new ModelAndView("redirect:/desk/trainings");
        }
        var page = page(locale);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(Locale locale) {
        var who = current.actor();
        var required = trainings.required();
        return new ModelAndView("desk/trainings")
                .addObject("trainings", trainings.all())
                .addObject("finished", trainings.finished())
                .addObject("rows", rows(required, locale))
                .addObject("members", members(who))
                .addObject("teams", teams(who))
                .addObject("firstCases", firstCases.byTeam())
                .addObject("names", new Names(staff))
                .addObject("maySetUp", maySetUp(who));
    }

    private List<Row> rows(Map<String, Set<String>> required, Locale locale) {
        return userTasks.keySet().stream()
                .map(each -> new Row(each, tasks.name(each, locale), required.getOrDefault(each, Set.of())))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private List<StaffMember> members(Actor who) {
        return teams(who).stream()
                .flatMap(team -> staff.ofTeam(team.id()).stream())
                .filter(member -> member.role().worksCases())
                .toList();
    }

    private List<Team> teams(Actor who) {
        var own = staff.teamsOf(who);
        return staff.teams().stream()
                .filter(team -> who.is(Role.MANAGER, Role.ADMIN, Role.AUDITOR) || own.contains(team.id()))
                .toList();
    }

    private static boolean maySetUp(Actor who) {
        return who.is(Role.LEAD, Role.MANAGER, Role.ADMIN);
    }
}
