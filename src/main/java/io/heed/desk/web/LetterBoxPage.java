package io.heed.desk.web;

import io.heed.desk.DeskZone;
import io.heed.notification.LetterBox;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.CurrentStaff;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters that a mail server would have sent, to be read in the demonstration world. */
@Controller
@RequestMapping("/desk/letters")
@ConditionalOnBooleanProperty("heed.demonstration")
class LetterBoxPage {

    private final LetterBox box;
    private final CurrentStaff current;
    private final DeskZone zone;

    LetterBoxPage(LetterBox box, CurrentStaff current, DeskZone zone) {
        this.box = box;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping
    @ShowsCustomers(counted = "letters")
    String list(Model model) {
        model.addAttribute("letters", box.list());
        model.addAttribute("zone", zone.of(current.actor()));
        return "desk/letters";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("letter", box.read(id));
        model.addAttribute("zone", zone.of(current.actor()));
        return "desk/letter";
    }
}
