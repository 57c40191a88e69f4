package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.Names;
import io.heed.improvement.Improvement;
import io.heed.improvement.ImprovementBoard;
import io.heed.improvement.ImprovementBoard.Card;
import io.heed.improvement.Improvements;
import io.heed.improvement.Stage;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Attempts;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to become better for customers: the board with the proof on each card, and each improvement's own page. */
@Controller
@RequestMapping("/desk/improvements")
class ImprovementPages {

    private final ImprovementBoard board;
    private final Improvements improvements;
    private final ImprovementModel page;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Attempts attempts;

    ImprovementPages(
            ImprovementBoard board,
            Improvements improvements,
            ImprovementModel page,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            Attempts attempts) {
        this.board = board;
        this.improvements = improvements;
        this.page = page;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.attempts = attempts;
    }

    /** The columns of the board. */
    enum Column {
        UNDERSTAND(EnumSet.of(Stage.OPENED, Stage.REVIEW)),
        DECIDE(EnumSet.of(Stage.DECISION, Stage.LATER)),
        TRY(EnumSet.of(Stage.DESIGN, Stage.PILOT, Stage.GO)),
        PROVE(EnumSet.of(Stage.ROLL_OUT, Stage.EFFECT)),
        TELL(EnumSet.of(Stage.TELLING)),
        ENDED(EnumSet.of(Stage.ENDED));

        private final Set<Stage> stages;

        Column(Set<Stage> stages) {
            this.stages = stages;
        }
    }

    /** A column with its cards. */
    record Filled(Column column, List<Card> cards) {}

    /** What was typed to give an improvement up. */
    record Withdrawal(String reason, String words, String wordsPl) {}

    @GetMapping
    String board(Locale locale, Model model) {
        var who = current.actor();
        var cards = board.cards(who);
        model.addAttribute(
                "columns",
                Stream.of(Column.values())
                        .map(column -> new Filled(
                                column,
                                cards.stream()
                                        .filter(card -> column.stages.contains(
                                                card.improvement().stage()))
                                        .toList()))
                        .toList());
        model.addAttribute("polish", "pl".equals(locale.getLanguage()));
        model.addAttribute("mayOpen", Improvements.mayOpen(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        return "desk/improvements";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, ModelMap model) {
        model.addAllAttributes(
                IntakeProblems.none(new Withdrawal(null, null, null)).getModel());
        page.fill(number(number), current.actor(), locale, model);
        return "desk/improvement";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{number}/withdrawal")
    String back(@PathVariable String number) {
        return "redirect:/desk/improvements/" + number(number);
    }

    @ChecksItself
    @PostMapping("/{number}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String number,
            @ModelAttribute("form") Withdrawal typed,
            Locale locale,
            RedirectAttributes after) {
        var who = current.actor();
        var improvement = number(number);
        var problems = IntakeProblems.none(typed);
        var failure = attempts.make(() -> {
            try {
                improvements.withdraw(
                        improvement,
                        OutreachForm.typed(typed.reason()),
                        OutreachForm.typed(typed.words()),
                        OutreachForm.typed(typed.wordsPl()),
                        who);
            } catch (Refused refused) {
                IntakeProblems.add(problems, refused);
                throw refused;
            }
        });
        if (failure.isEmpty()) {
            after.addFlashAttribute("done", "desk.improvement.withdrawn");
            return new ModelAndView("redirect:/desk/improvements/" + improvement);
        }
        var again = new ModelAndView("desk/improvement", problems.getModel());
        again.setStatus(failure.get().status());
        page.fill(improvement, who, locale, again.getModelMap());
        if (!problems.hasErrors()) {
            failure.get().tell(again.getModelMap());
        }
        return again;
    }

    /** The number in an address; whatever is none leads nowhere. */
    static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Improvement.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
