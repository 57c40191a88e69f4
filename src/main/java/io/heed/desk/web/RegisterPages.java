package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.register.Register;
import io.heed.register.RegisterEntry;
import io.heed.register.RegisterLine;
import io.heed.register.RegisterQuery;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Complaints that came in files: the list, and each with its words first. */
@Controller
@RequestMapping("/desk/register")
class RegisterPages {

    private static final int ENTRIES = 50;

    private final Register register;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    RegisterPages(Register register, Catalogue catalogue, StaffDirectory staff, CurrentStaff current, DeskZone zone) {
        this.register = register;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    /** Days without a zone, as the reader writes them. */
    record Days(DateTimeFormatter format) {

        static Days in(Locale locale) {
            return new Days(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
        }

        /** Months, as the reader writes them. */
        static Days ofMonths(Locale locale) {
            return new Days(DateTimeFormatter.ofPattern("LLL uuuu", locale));
        }

        /** The day, or null for null. */
        public String of(LocalDate day) {
            return day == null ? null : format.format(day);
        }
    }

    /** Something the file says; its label is a message key without the beginning. */
    record Fact(String label, String value) {}

    @GetMapping
    @ShowsCustomers(counted = "entries")
    String list(
            @RequestParam(required = false) String product,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String after,
            Locale locale,
            Model model) {
        var who = current.actor();
        var wanted = product == null || product.isBlank() ? null : product;
        var place = Register.place(after);
        var found = register.newest(new RegisterQuery(wanted, from, to, place, ENTRIES + 1), who);
        var shown = found.subList(0, Math.min(found.size(), ENTRIES));
        model.addAttribute("entries", shown);
        model.addAttribute("older", found.size() > ENTRIES ? placeOf(shown.get(ENTRIES - 1)) : null);
        model.addAttribute("isLater", place != null);
        model.addAttribute("products", register.products(who));
        model.addAttribute("product", wanted);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("days", Days.in(locale));
        return "desk/register";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Locale locale, Model model) {
        var who = current.actor();
        var entry = register.entry(id, who);
        model.addAttribute("entry", entry);
        model.addAttribute("facts", facts(entry, Days.in(locale)));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        return "desk/register-entry";
    }

    private static String placeOf(RegisterLine last) {
        return new RegisterQuery.Place(last.receivedOn(), last.id()).toString();
    }

    private static List<Fact> facts(RegisterEntry entry, Days days) {
        return Stream.of(
                        new Fact("customer", entry.name()),
                        new Fact("email", entry.email()),
                        new Fact("phone", entry.phone()),
                        new Fact("received", days.of(entry.receivedOn())),
                        new Fact("sent", days.of(entry.sentOn())),
                        new Fact("closed", days.of(entry.closedOn())),
                        new Fact("channel", entry.channel()),
                        new Fact("product", entry.productGiven()),
                        new Fact("sub-product", entry.subProduct()),
                        new Fact("issue", entry.issue()),
                        new Fact("sub-issue", entry.subIssue()),
                        new Fact("company", entry.company()),
                        new Fact("response", entry.response()),
                        new Fact("public-response", entry.publicResponse()),
                        new Fact("timely", entry.timely()),
                        new Fact("disputed", entry.disputed()),
                        new Fact("consent", entry.consent()),
                        new Fact("tags", entry.tags()),
                        new Fact("region", entry.region()),
                        new Fact("zip", entry.zip()),
                        new Fact("jurisdiction", entry.jurisdiction()))
                .filter(fact -> fact.value() != null)
                .toList();
    }
}
