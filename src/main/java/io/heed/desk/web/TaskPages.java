package io.heed.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.desk.CaseKinds;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.FormRefused;
import io.heed.desk.Names;
import io.heed.desk.TaskGone;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task on the desk: what its kind of case shows and, beside it, the form. */
@Controller
@RequestMapping("/desk/tasks/{id}")
class TaskPages {

    private final DeskTasks tasks;
    private final Retry retry;
    private final CaseKinds kinds;
    private final Map<String, TaskView> views;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final FormProblems problems;
    private final MessageSource messages;

    TaskPages(
            DeskTasks tasks,
            Retry retry,
            CaseKinds kinds,
            List<TaskView> views,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            FormProblems problems,
            MessageSource messages) {
        this.tasks = tasks;
        this.retry = retry;
        this.kinds = kinds;
        this.views = views.stream().collect(Collectors.toMap(TaskView::letters, Function.identity()));
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.problems = problems;
        this.messages = messages;
    }

    /** What the form's script needs. */
    record FormModel(JsonNode schema, Map<String, Object> data) {}

    /** How completing a form ended: where to go, or what is wrong. */
    record Outcome(String next, String message, List<FormProblems.Wrong> errors) {}

    @GetMapping
    String show(@PathVariable String id, Locale locale, Model model) {
        var who = current.actor();
        var task = tasks.open(id, who, locale);
        model.addAttribute("task", task);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("mine", who.username().equals(task.item().assignee()));
        model.addAttribute("mayWork", who.role().worksCases());
        model.addAttribute("mayTakeOver", who.is(Role.LEAD, Role.MANAGER));
        return views.get(task.item().caseNumber().kind()).show(task.item(), who, locale, model);
    }

    @GetMapping(path = "/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    FormModel form(@PathVariable String id, Locale locale) {
        var task = tasks.open(id, current.actor(), locale);
        return new FormModel(task.schema(), task.data());
    }

    @PostMapping("/take-over")
    String takeOver(@PathVariable String id, RedirectAttributes after) {
        tasks.takeOver(id, current.actor());
        after.addFlashAttribute("done", "desk.task.taken");
        return "redirect:/desk/tasks/" + id;
    }

    @PostMapping(path = "/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Outcome> complete(@PathVariable String id, @RequestBody byte[] body, Locale locale) {
        var who = current.actor();
        try {
            var item = retry.once(() -> tasks.complete(id, who, body, locale));
            return ResponseEntity.ok(new Outcome(onward(item.caseNumber(), who), null, List.of()));
        } catch (FormRefused refused) {
            return ResponseEntity.unprocessableEntity().body(new Outcome(null, null, problems.wrongs(refused, locale)));
        } catch (Refused refused) {
            var sentence = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            var field = refused.field() == null ? "" : refused.field();
            return ResponseEntity.unprocessableEntity()
                    .body(new Outcome(null, null, List.of(new FormProblems.Wrong(field, sentence))));
        } catch (TaskGone gone) {
            return conflict(pageOf(gone.caseNumber()), problems.sentence(gone, zone.of(who), locale));
        } catch (Conflict conflict) {
            return conflict(null, messages.getMessage(conflict.messageKey(), null, locale));
        }
    }

    /** Who was only handed the task may not see the case any more, now that it is done. */
    private String onward(CaseNumber caseNumber, Actor who) {
        try {
            kinds.of(caseNumber).checkVisible(caseNumber, who);
            return pageOf(caseNumber) + "?done";
        } catch (NotFound handedBack) {
            return "/desk";
        }
    }

    private String pageOf(CaseNumber caseNumber) {
        return kinds.of(caseNumber).pageOf(caseNumber);
    }

    @ExceptionHandler
    ModelAndView gone(TaskGone gone, Locale locale) {
        var page = new ModelAndView("desk/gone", HttpStatus.CONFLICT);
        page.addObject("sentence", problems.sentence(gone, zone.of(current.actor()), locale));
        page.addObject("caseNumber", gone.caseNumber());
        return page;
    }

    private static ResponseEntity<Outcome> conflict(String next, String sentence) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Outcome(next, sentence, List.of()));
    }
}
