package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Article;
import io.heed.knowledge.Articles;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The knowledge base on the desk: which articles there are, how they do, and a way to ask for one. */
@Controller
@RequestMapping("/desk/knowledge")
class KnowledgePages {

    private static final int ON_A_PAGE = 50;

    private final Articles articles;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    KnowledgePages(
            Articles articles,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone) {
        this.articles = articles;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        var who = current.actor();
        int last = Math.max(0, (articles.count() - 1) / ON_A_PAGE);
        int at = Math.max(0, Math.min(page, last));
        model.addAttribute("articles", articles.page(locale, at, ON_A_PAGE));
        model.addAttribute("page", at);
        model.addAttribute("last", last);
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("products", catalogue.products(locale));
        model.addAttribute("teams", new TeamNames(staff).all());
        model.addAttribute("team", who.team());
        model.addAttribute("mayAsk", mayAsk(who));
        model.addAttribute("zone", zone.of(who));
        return "desk/knowledge";
    }

    @PostMapping
    String want(@RequestParam(defaultValue = "") String product, @RequestParam String team, RedirectAttributes after) {
        if (!mayAsk(current.actor())) {
            throw new NotFound();
        }
        try {
            if (!product.isEmpty() && !catalogue.isProduct(product)) {
                throw new Refused("product", "knowledge.unknown-product");
            }
            var article = articles.want(product.isEmpty() ? null : product, team);
            after.addFlashAttribute("done", "desk.knowledge.wanted");
            return "redirect:/desk/knowledge/" + article;
        } catch (Refused refused) {
            after.addFlashAttribute("refused", refused.messageKey());
            return "redirect:/desk/knowledge";
        }
    }

    @GetMapping("/{number}")
    String article(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var article = articles.get(article(number));
        model.addAttribute("article", article);
        model.addAttribute("editions", articles.editions(article.number()));
        model.addAttribute("cases", articles.casesOf(article.number()));
        model.addAttribute("votes", articles.votes(article.number()));
        model.addAttribute("tasks", tasks.ofCase(article.number(), who, locale));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("zone", zone.of(who));
        return "desk/article";
    }

    private static boolean mayAsk(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER);
    }

    private static CaseNumber article(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Article.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
