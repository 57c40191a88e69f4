package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Articles as the desk meets them. There is nothing personal in one: whoever works here may read it. */
@Component
class ArticleKind implements CaseKind {

    private final Articles articles;
    private final ArticleMapper mapper;

    ArticleKind(Articles articles, ArticleMapper mapper) {
        this.articles = articles;
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Article.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        articles.get(number);
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        articles.get(number);
        if (!who.is(Role.AGENT, Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        return mapper.lines(List.copyOf(wanted), KnowledgeBase.languageOf(LocaleContextHolder.getLocale())).stream()
                .collect(Collectors.toMap(ArticleLine::number, line -> new CaseLine(line.title(), line.product())));
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/knowledge/" + number;
    }
}
