package io.heed.knowledge.process;

import io.heed.engine.PublishedVersions;
import io.heed.knowledge.ArticleProcess;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/knowledge/article-upkeep.bpmn}: its key and variables. The business key is the article's
 * number.
 */
@Component
class ArticleUpkeep implements ArticleProcess {

    static final String KEY = "article-upkeep";
    static final String ARTICLE_NEEDED = "articleNeeded";

    private final RuntimeService runtime;
    private final PublishedVersions published;

    ArticleUpkeep(RuntimeService runtime, PublishedVersions published) {
        this.runtime = runtime;
        this.published = published;
    }

    static CaseNumber articleOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @Override
    public void wanted(CaseNumber article) {
        runtime.startProcessInstanceById(published.definitionId(KEY), article.value());
    }
}
