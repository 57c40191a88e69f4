package io.heed.knowledge.process;

import io.heed.knowledge.Articles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the article out of the search. */
@Component
class RetireArticle implements JavaDelegate {

    private final Articles articles;

    RetireArticle(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.retire(ArticleUpkeep.articleOf(execution));
    }
}
