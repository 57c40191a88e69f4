package io.heed.knowledge;

import io.heed.shared.CaseNumber;

/** What happened to an article, told to the process that keeps it. */
public interface ArticleProcess {

    /** Somebody, or a cause that came back, asked for the article. */
    void wanted(CaseNumber article);
}
