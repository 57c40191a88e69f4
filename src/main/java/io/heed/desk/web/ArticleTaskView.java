package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.engine.WorkItem;
import io.heed.knowledge.Article;
import io.heed.knowledge.Articles;
import io.heed.knowledge.Catalogue;
import io.heed.staff.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An article's task: what it was wanted for, and how its readers did. */
@Component
class ArticleTaskView implements TaskView {

    private final Articles articles;
    private final Catalogue catalogue;

    ArticleTaskView(Articles articles, Catalogue catalogue) {
        this.articles = articles;
        this.catalogue = catalogue;
    }

    @Override
    public String letters() {
        return Article.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        var number = item.caseNumber();
        model.addAttribute("article", articles.get(number));
        model.addAttribute("cases", articles.casesOf(number));
        model.addAttribute("votes", articles.votes(number));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("beside", "desk/article");
        return "desk/plain-task";
    }
}
