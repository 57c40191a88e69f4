package io.heed.knowledge.process;

import io.heed.knowledge.Articles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the task to the team's lead when nobody did it in time. */
@Component
class HandArticleOver implements JavaDelegate {

    private final Articles articles;

    HandArticleOver(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.handToLead(ArticleUpkeep.articleOf(execution));
    }
}
