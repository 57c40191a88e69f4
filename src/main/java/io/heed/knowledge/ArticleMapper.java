package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables of articles. */
@Mapper
interface ArticleMapper {

    long nextNumber();

    void insert(Article article);

    Article find(CaseNumber number);

    /** Changes the row if its version is still the one read; 0 when it is not. */
    int update(Article article);

    void write(CaseNumber article, ArticleText text);

    /** Shows this edition and no other. */
    void show(CaseNumber article, int edition);

    List<ArticleText> textsOf(CaseNumber article);

    FoundArticle shown(CaseNumber article, String language);

    /** Those that match best, first; of equals, those about the product. */
    List<FoundArticle> search(String words, String language, String product, int limit);

    /** The latest published, for somebody who has not searched yet. */
    List<FoundArticle> latest(String language, int limit);

    /** Adds the link unless it is there. */
    int link(CaseNumber article, CaseNumber caseNumber, int edition, String by, Instant at);

    List<CaseNumber> casesOf(CaseNumber article, int limit);

    List<FoundArticle> ofCase(CaseNumber caseNumber, String language);

    /** A second vote of the same reader replaces the first. */
    void vote(CaseNumber article, int edition, String reader, boolean helped, Instant at);

    /** Counted over the edition that is shown. */
    Votes votes(CaseNumber article);

    /** A page of all articles, the one that needs somebody soonest first. */
    List<ArticleLine> page(String language, int limit, int offset);

    int count();

    /** Lines of these, for a list of tasks. */
    List<ArticleLine> lines(List<CaseNumber> numbers, String language);

    /** Whether one of the topics had a published article by then and nobody linked any article to the case. */
    boolean isLeftOut(CaseNumber caseNumber, List<String> topics, Instant at);

    /** Whether there is an article of the topic that is not retired. */
    boolean isCovered(String topic);

    /** What these cases are found again by. */
    List<CaseFact> facts(@Param("cases") Collection<CaseNumber> cases);
}
