package io.heed.knowledge;

import io.heed.engine.WorkItemFacts;
import io.heed.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the task list shows about an article's task: nobody waits for it as for an answer, but it has its date. */
@Component
class ArticleTaskFacts implements WorkItemFacts {

    private static final int AFTER_COMPLAINTS = 20;

    private final Articles articles;

    ArticleTaskFacts(Articles articles) {
        this.articles = articles;
    }

    @Override
    public boolean covers(CaseNumber number) {
        return number.kind().equals(Article.LETTERS);
    }

    @Override
    public Facts of(CaseNumber number, String element) {
        var moment = element.equals("reviewArticle") ? "REVIEWING" : "WRITING";
        return new Facts("LOW", AFTER_COMPLAINTS, articles.due(number, moment), List.of());
    }
}
