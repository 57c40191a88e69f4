package io.heed.portal;

import io.heed.knowledge.KnowledgeBase;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.web.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers that customers find by themselves: the search, an article, and what fits the words being typed. */
@Controller
@RequestMapping("/answers")
class AnswerPages {

    private static final int ON_A_PAGE = 20;
    private static final int WHILE_TYPING = 3;

    /** What a complaint is about stands at its beginning; the rest costs time. */
    private static final int READ = 1_000;

    private final KnowledgeBase knowledge;

    AnswerPages(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var typed = beginning(q.strip());
        model.addAttribute("q", typed);
        model.addAttribute(
                "articles",
                typed.isEmpty()
                        ? knowledge.latest(locale, ON_A_PAGE)
                        : knowledge.search(typed, null, locale, ON_A_PAGE));
        return "portal/answers";
    }

    /** Posted, so that the words of a complaint stand in no address and no log. */
    @PostMapping("/suggestions")
    String suggestions(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String product,
            Locale locale,
            Model model) {
        var about = product.isBlank() ? null : product;
        model.addAttribute("articles", knowledge.search(beginning(text), about, locale, WHILE_TYPING));
        return "portal/answers :: suggestions";
    }

    @GetMapping("/{number}")
    String article(@PathVariable String number, Locale locale, Model model) {
        model.addAttribute("article", knowledge.read(article(number), locale));
        return "portal/answer";
    }

    @PostMapping("/{number}/vote")
    String vote(@PathVariable String number, @RequestParam boolean helped, HttpServletRequest request) {
        var article = article(number);
        knowledge.vote(article, ClientAddress.of(request), helped);
        return "redirect:/answers/" + article + (helped ? "?helped" : "?not-helped");
    }

    private static CaseNumber article(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }

    private static String beginning(String text) {
        return text.length() <= READ ? text : text.substring(0, READ);
    }
}
