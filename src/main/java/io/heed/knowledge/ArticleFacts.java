package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Articles; one that is shown goes on for ever, for those who look back. */
@Component
class ArticleFacts implements CaseFacts {

    private final ArticleMapper mapper;

    ArticleFacts(ArticleMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Article.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
