package io.heed.desk.web;

import io.heed.contact.ContactEntry;
import io.heed.contact.CustomerContacts;
import io.heed.customer.Purpose;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.notification.LettersToMany;
import io.heed.shared.Retry;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a customer was told without having asked, what was held or dropped and why, and what the customer allows. */
@Controller
@RequestMapping("/desk/customers/{id}")
class ContactPages {

    private final CustomerContacts contacts;
    private final LettersToMany letters;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Retry retry;

    ContactPages(
            CustomerContacts contacts,
            LettersToMany letters,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Retry retry) {
        this.contacts = contacts;
        this.letters = letters;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.retry = retry;
    }

    /** A decision, and the letters that came of it. */
    record Row(ContactEntry entry, List<LettersToMany.Sent> letters) {

        /** The message that says what became of it and why. */
        public String because() {
            return "contact.because." + entry.state() + (entry.reason() == null ? "" : "." + entry.reason());
        }
    }

    @GetMapping("/contacts")
    String show(@PathVariable long id, Model model) {
        var who = current.actor();
        var log = contacts.show(id, who);
        var sent = letters.to(id);
        model.addAttribute("log", log);
        model.addAttribute(
                "rows", log.entries().stream().map(entry -> row(entry, sent)).toList());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("mayNote", who.role().worksCases());
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        return "desk/contacts";
    }

    @PostMapping("/consents")
    String note(@PathVariable long id, @RequestParam Purpose purpose, @RequestParam boolean given, Locale locale) {
        var who = current.actor();
        retry.once(() -> contacts.note(id, purpose, given, locale, who));
        return "redirect:/desk/customers/" + id + "/contacts";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/consents")
    String back(@PathVariable long id) {
        return "redirect:/desk/customers/" + id + "/contacts";
    }

    private static Row row(ContactEntry entry, List<LettersToMany.Sent> sent) {
        return new Row(
                entry,
                sent.stream()
                        .filter(letter -> letter.wave() == entry.wave()
                                && letter.programme().equals(entry.programme()))
                        .toList());
    }
}
