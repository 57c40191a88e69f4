package io.heed.desk.web;

import io.heed.complaint.CaseForCustomer;
import io.heed.complaint.CustomerCase;
import io.heed.desk.CaseKinds;
import io.heed.shared.HeedProperties;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What to tell somebody whose complaint was just written down: number, date, the first sentence in their own language, and
 * the link to hand over. It stands under the customer's link, because the case may already belong to another team.
 */
@Controller
class IntakeDonePage {

    private static final List<String> SPOKEN = List.of("en", "pl");

    private final CustomerCase cases;
    private final CaseKinds kinds;
    private final CurrentStaff current;
    private final MessageSource messages;
    private final HeedProperties heed;

    IntakeDonePage(
            CustomerCase cases, CaseKinds kinds, CurrentStaff current, MessageSource messages, HeedProperties heed) {
        this.cases = cases;
        this.kinds = kinds;
        this.current = current;
        this.messages = messages;
        this.heed = heed;
    }

    @GetMapping("/desk/intake/told/{token}")
    String told(@PathVariable String token, Model model) {
        var shown = cases.show(token);
        model.addAttribute("shown", shown);
        model.addAttribute("link", heed.baseUrl() + "/case/" + token);
        model.addAttribute("sentence", sentence(shown));
        model.addAttribute("spoken", language(shown));
        model.addAttribute("mayOpen", maySee(shown, current.actor()));
        return "desk/told";
    }

    private String sentence(CaseForCustomer shown) {
        var language = language(shown);
        var number = shown.caseNumber().value();
        if (shown.answerBy() == null) {
            return messages.getMessage("desk.told.say.no-date", new Object[] {number}, language);
        }
        var pattern = messages.getMessage("layout.format.day", null, language);
        var day = DateTimeFormatter.ofPattern(pattern, language)
                .format(shown.answerBy().atZone(shown.zone()));
        return shown.ownerFirstName() == null
                ? messages.getMessage("desk.told.say", new Object[] {number, day}, language)
                : messages.getMessage(
                        "desk.told.say.owner", new Object[] {number, day, shown.ownerFirstName()}, language);
    }

    private static Locale language(CaseForCustomer shown) {
        return SPOKEN.contains(shown.locale().getLanguage()) ? shown.locale() : Locale.ENGLISH;
    }

    private boolean maySee(CaseForCustomer shown, Actor who) {
        try {
            kinds.of(shown.caseNumber()).checkVisible(shown.caseNumber(), who);
            return true;
        } catch (NotFound ofAnotherTeam) {
            return false;
        }
    }
}
