package io.heed.desk.web;

import io.heed.shared.web.Attempts;
import io.heed.staff.Branch;
import io.heed.staff.CurrentStaff;
import io.heed.staff.PlaceName;
import io.heed.staff.PlaceNaming;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branches, and what customers call them. */
@Controller
@RequestMapping("/desk/branches")
class BranchPage {

    private final PlaceNaming naming;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;

    BranchPage(PlaceNaming naming, StaffDirectory staff, CurrentStaff current, Attempts attempts) {
        this.naming = naming;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
    }

    /**
     * One row.
     *
     * @param names what customers call it beside its own name
     * @param typed the name that was typed before the page had to be shown again, or null
     */
    record Row(Branch branch, List<String> names, String typed) {}

    @GetMapping
    ModelAndView show() {
        return page(null, null);
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/removal")
    String back() {
        return "redirect:/desk/branches";
    }

    @PostMapping
    ModelAndView add(@RequestParam String branch, @RequestParam String name, RedirectAttributes after) {
        var who = current.actor();
        return change(() -> naming.add(branch, name, who), "desk.branches.added", branch, name, after);
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam String branch, @RequestParam String name, RedirectAttributes after) {
        var who = current.actor();
        return change(() -> naming.remove(branch, name, who), "desk.branches.removed", branch, null, after);
    }

    private ModelAndView change(Runnable change, String done, String branch, String typed, RedirectAttributes after) {
        var failure = attempts.make(change);
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", done);
            return new ModelAndView("redirect:/desk/branches");
        }
        var page = page(branch, typed);
        failure.get().tell(page.getModelMap());
        page.setStatus(failure.get().status());
        return page;
    }

    private ModelAndView page(String branch, String typed) {
        var names = naming.given(current.actor()).stream()
                .collect(Collectors.groupingBy(
                        PlaceName::branch, Collectors.mapping(PlaceName::name, Collectors.toList())));
        var rows = staff.branches().stream()
                .map(each -> new Row(
                        each,
                        names.getOrDefault(each.id(), List.of()),
                        each.id().equals(branch) ? typed : null))
                .toList();
        return new ModelAndView("desk/branches").addObject("rows", rows);
    }
}
