package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the knowledge base had to say about a case when it was answered, and whether somebody took it. */
@Service
@Transactional(readOnly = true)
public class Guidance {

    private final ArticleMapper mapper;

    Guidance(ArticleMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Whether guidance was left out: by that moment an article on the cause had been published, for the product or for none
     * in particular, it still is, and nobody has linked an article to the case, neither that one nor another that helped
     * more. An article without a cause does not count, for nothing says that it fits; nor does one that was retired since.
     *
     * @param product a product's key, or null
     * @param at when it was decided what the answer says
     */
    public boolean isLeftOut(CaseNumber caseNumber, String cause, String product, Instant at) {
        return mapper.isLeftOut(caseNumber, List.of(Article.topicOf(cause, product), Article.topicOf(cause, null)), at);
    }
}
