package io.heed.knowledge.process;

import io.heed.engine.DiagramAnswers;
import io.heed.knowledge.Articles;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code article-upkeep}. Its moments are WRITING, REVIEW and REVIEWING; an article has a team and no owner. */
@Component
class ArticleAnswers implements DiagramAnswers {

    private final Articles articles;

    ArticleAnswers(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String process() {
        return ArticleUpkeep.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("WRITING", "REVIEW", "REVIEWING");
    }

    @Override
    public Instant due(CaseNumber article, String moment) {
        return articles.due(article, moment);
    }

    @Override
    public String team(CaseNumber article) {
        return articles.get(article).team();
    }
}
