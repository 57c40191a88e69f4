package io.heed.knowledge.process;

import io.heed.engine.UserTask;
import io.heed.knowledge.Articles;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody reads the article as a customer would, and keeps, corrects or retires it. */
@Component
class ReviewArticle implements UserTask {

    private final Articles articles;

    ReviewArticle(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber article) {
        return articles.present(article).map(ArticleForm::of).orElse(Map.of());
    }

    @Override
    public Map<String, Object> complete(CaseNumber article, String username, Map<String, Object> data) {
        var needed = "keep".equals(data.get("verdict"));
        if (needed) {
            articles.review(article, ArticleForm.read(data), username);
        }
        return Map.of(ArticleUpkeep.ARTICLE_NEEDED, needed);
    }
}
