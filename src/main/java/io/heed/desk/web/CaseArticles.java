package io.heed.desk.web;

import io.heed.complaint.CaseForStaff;
import io.heed.desk.CaseKinds;
import io.heed.knowledge.FoundArticle;
import io.heed.knowledge.KnowledgeBase;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Retry;
import io.heed.staff.CurrentStaff;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles on the page of a case: those that helped, and those that fit the customer's words. */
@Controller
class CaseArticles {

    private static final int PROPOSED = 3;

    private final KnowledgeBase knowledge;
    private final CaseKinds kinds;
    private final CurrentStaff current;
    private final Retry retry;

    CaseArticles(KnowledgeBase knowledge, CaseKinds kinds, CurrentStaff current, Retry retry) {
        this.knowledge = knowledge;
        this.kinds = kinds;
        this.current = current;
        this.retry = retry;
    }

    void fill(CaseForStaff view, Locale locale, ModelMap model) {
        var linked = knowledge.ofCase(view.caseNumber(), locale);
        var numbers = linked.stream().map(FoundArticle::number).toList();
        var proposed = knowledge.search(view.words(), view.product(), locale, PROPOSED + numbers.size()).stream()
                .filter(each -> !numbers.contains(each.number()))
                .limit(PROPOSED)
                .toList();
        model.addAttribute("linkedArticles", linked);
        model.addAttribute("proposedArticles", proposed);
    }

    @PostMapping("/desk/cases/{number}/articles")
    String link(@PathVariable String number, @RequestParam String article, RedirectAttributes after) {
        var who = current.actor();
        var caseNumber = number(number);
        var helpful = number(article);
        kinds.of(caseNumber).checkWorkable(caseNumber, who);
        retry.once(() -> knowledge.link(helpful, caseNumber, who.username()));
        after.addFlashAttribute("done", "desk.case.article-linked");
        return "redirect:/desk/cases/" + caseNumber;
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
