package io.heed.portal;

import io.heed.complaint.CustomerCase;
import io.heed.complaint.CustomerContact;
import io.heed.customer.Consent;
import io.heed.customer.ContactPreference;
import io.heed.customer.ContactWay;
import io.heed.notification.LetterWays;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the customer of a case wants to hear from us, and what we may do, by the link alone. */
@Controller
@RequestMapping("/case/{token}/preferences")
class PreferencesPages {

    private static final Set<String> DONE = Set.of("saved", "works");

    private final CustomerContact contact;
    private final CustomerCase cases;
    private final LetterWays ways;
    private final Retry retry;

    PreferencesPages(CustomerContact contact, CustomerCase cases, LetterWays ways, Retry retry) {
        this.contact = contact;
        this.cases = cases;
        this.ways = ways;
        this.retry = retry;
    }

    @GetMapping
    ModelAndView show(@PathVariable("token") String token, @RequestParam(name = "done", required = false) String done) {
        return page(token, PortalProblems.none(PreferencesForm.of(contact.show(token))))
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable("token") String token, @ModelAttribute("form") PreferencesForm form, Locale locale) {
        try {
            var choice = form.asChoice(contact.show(token).reach(), ways.textMessages());
            retry.once(() -> contact.choose(token, choice, form.allowed(), locale));
            return new ModelAndView("redirect:/case/{token}/preferences?done=saved");
        } catch (Refused refused) {
            var problems = PortalProblems.none(form);
            PortalProblems.add(problems, refused);
            var page = page(token, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    @PostMapping("/works")
    String works(@PathVariable("token") String token, @RequestParam("way") ContactWay way) {
        retry.once(() -> contact.works(token, way));
        return "redirect:/case/{token}/preferences?done=works";
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/works")
    String back(@PathVariable("token") String token) {
        return "redirect:/case/{token}/preferences";
    }

    private static Map<String, Consent> byField(ContactPreference held) {
        return held.consents().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private ModelAndView page(String token, BindingResult form) {
        var held = contact.show(token);
        return new ModelAndView("portal/preferences")
                .addAllObjects(form.getModel())
                .addObject("shown", cases.show(token))
                .addObject("token", token)
                .addObject("consents", byField(held))
                .addObject("reach", MaskedReach.of(held.reach(), ways.textMessages()))
                .addObject("onlyHere", ways.to(held.reach()).get(0) == ContactWay.PORTAL);
    }
}
