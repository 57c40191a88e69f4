package io.heed.knowledge.process;

import io.heed.engine.UserTask;
import io.heed.knowledge.Articles;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody of the team writes the article in both languages. */
@Component
class WriteArticle implements UserTask {

    private static final int HALF_A_YEAR = 6;

    private final Articles articles;

    WriteArticle(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Map<String, Object> prefill(CaseNumber article) {
        return Map.of("reviewMonths", HALF_A_YEAR);
    }

    @Override
    public Map<String, Object> complete(CaseNumber article, String username, Map<String, Object> data) {
        articles.write(article, ArticleForm.read(data), username);
        return Map.of();
    }
}
