package io.heed.desk.web;

import io.heed.channel.InboundState;
import io.heed.channel.MessageRegister;
import io.heed.channel.SecondThoughts;
import io.heed.channel.StoredMessage;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.shared.web.Attempts;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came in on every channel, the newest first, and what became of it. */
@Controller
@RequestMapping("/desk/messages")
class MessagePages {

    private static final int ON_A_PAGE = 30;

    private final MessageRegister messages;
    private final SecondThoughts secondThoughts;
    private final Attempts attempts;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    MessagePages(
            MessageRegister messages,
            SecondThoughts secondThoughts,
            Attempts attempts,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone) {
        this.messages = messages;
        this.secondThoughts = secondThoughts;
        this.attempts = attempts;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping
    @ShowsCustomers(counted = "messages")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var who = current.actor();
        var wanted = Stream.of(InboundState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var from = CaseNumber.isValid(before) ? new CaseNumber(before) : null;
        var found = messages.before(from, wanted, ON_A_PAGE + 1, who);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("states", InboundState.values());
        model.addAttribute("state", wanted);
        model.addAttribute("first", from == null);
        model.addAttribute("messages", found.size() > ON_A_PAGE ? found.subList(0, ON_A_PAGE) : found);
        model.addAttribute("next", nextOf(found));
        return "desk/messages";
    }

    private static CaseNumber nextOf(List<StoredMessage> found) {
        return found.size() > ON_A_PAGE ? found.get(ON_A_PAGE - 1).number() : null;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var message = messages.show(number(number), who);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("message", message);
        model.addAttribute("mayReconsider", secondThoughts.mayHave(message, who));
        model.addAttribute("certainty", Certainty.of(message.confidence()).key());
        model.addAttribute("names", new Names(staff));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("tasks", tasks.ofCase(message.number(), who, locale));
        return "desk/message";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping({"/{number}/case", "/{number}/addition"})
    String back(@PathVariable String number) {
        return "redirect:/desk/messages/" + number(number);
    }

    @PostMapping("/{number}/case")
    String openCase(@PathVariable String number, RedirectAttributes after) {
        var message = number(number);
        var who = current.actor();
        return change(message, after, "desk.trouble.done.open-case", () -> secondThoughts.openCase(message, who));
    }

    @PostMapping("/{number}/addition")
    String addToCase(@PathVariable String number, RedirectAttributes after) {
        var message = number(number);
        var who = current.actor();
        return change(message, after, "desk.trouble.done.add-to-case", () -> secondThoughts.addToCase(message, who));
    }

    private String change(CaseNumber message, RedirectAttributes after, String done, Runnable change) {
        attempts.make(change)
                .ifPresentOrElse(
                        failure -> {
                            after.addFlashAttribute("refused", failure.sentence());
                            after.addFlashAttribute("refusedArguments", failure.arguments());
                        },
                        () -> after.addFlashAttribute("done", done));
        return "redirect:/desk/messages/" + message;
    }

    /** As text that no program opens by itself. */
    @GetMapping("/{number}/original")
    ResponseEntity<byte[]> original(@PathVariable String number) {
        var original = messages.original(number(number), current.actor());
        var file = ContentDisposition.attachment().filename(original.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(original.content());
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
