package io.heed.knowledge.process;

import io.heed.knowledge.Articles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the latest edition to everybody. */
@Component
class PublishArticle implements JavaDelegate {

    private final Articles articles;

    PublishArticle(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        articles.publish(ArticleUpkeep.articleOf(execution));
    }
}
