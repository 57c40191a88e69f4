package io.heed.desk.web;

import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.desk.DeskZone;
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.web.ChecksItself;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering an idea that a customer told somebody of the staff. */
@Controller
@RequestMapping("/desk/ideas/new")
class IdeaEntryPages {

    private final Ideas ideas;
    private final Customers customers;
    private final Catalogue catalogue;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final OpeningForms forms;
    private final Clock clock;

    IdeaEntryPages(
            Ideas ideas,
            Customers customers,
            Catalogue catalogue,
            CurrentStaff current,
            DeskZone zone,
            OpeningForms forms,
            Clock clock) {
        this.ideas = ideas;
        this.customers = customers;
        this.catalogue = catalogue;
        this.current = current;
        this.zone = zone;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView empty(Locale locale) {
        enterer();
        var form = IntakeProblems.none(IdeaForm.empty(locale));
        return fill(new ModelAndView("desk/idea-new", form.getModel()), locale);
    }

    @ChecksItself
    @PostMapping
    ModelAndView enter(@ModelAttribute("form") IdeaForm form, Locale locale) {
        var who = enterer();
        var sent = forms.send(form, who, () -> {
            form.check(form.product() == null || catalogue.isProduct(form.product()));
            return "/desk/ideas/" + receive(form, who);
        });
        return sent.isDone()
                ? new ModelAndView("redirect:" + sent.address())
                : fill(sent.again("desk/idea-new"), locale);
    }

    /** Whoever changes nothing has no form. */
    private Actor enterer() {
        var who = current.actor();
        if (!who.role().worksCases()) {
            throw new NotFound();
        }
        return who;
    }

    private CaseNumber receive(IdeaForm form, Actor who) {
        var now = clock.instant();
        var language = Locale.forLanguageTag(form.language());
        var sender = form.namesSomebody()
                ? customers.recognise(new Contact(form.name(), form.email(), form.phone(), language, zone.of(who)), now)
                : null;
        return ideas.receive(new NewIdea(
                IdeaSource.STAFF, now, form.text(), language, form.product(), sender, null, null, who.username()));
    }

    private ModelAndView fill(ModelAndView page, Locale locale) {
        return page.addObject("products", catalogue.products(locale));
    }
}
