package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Secret;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published articles as customers and staff find them. */
@Service
@Transactional
public class KnowledgeBase {

    private final ArticleMapper mapper;
    private final Secret secret;
    private final Clock clock;

    KnowledgeBase(ArticleMapper mapper, Secret secret, Clock clock) {
        this.mapper = mapper;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * The articles that answer best, the best first; none when nothing typed can be searched.
     *
     * @param typed a question, or the beginning of a complaint
     * @param product the product it is about, whose articles come first among equals, or null
     */
    @Transactional(readOnly = true)
    public List<FoundArticle> search(String typed, String product, Locale locale, int limit) {
        var words = SearchWords.of(typed);
        return words == null ? List.of() : mapper.search(words, languageOf(locale), product, limit);
    }

    /** The articles written last. */
    @Transactional(readOnly = true)
    public List<FoundArticle> latest(Locale locale, int limit) {
        return mapper.latest(languageOf(locale), limit);
    }

    /** The article as it is shown, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public FoundArticle read(CaseNumber number, Locale locale) {
        return Optional.ofNullable(mapper.shown(number, languageOf(locale))).orElseThrow(NotFound::new);
    }

    /**
     * Counts what a reader says of the edition shown; said twice, the last counts.
     *
     * @param reader where the vote comes from, such as a network address; only a keyed digest of it is kept
     */
    public void vote(CaseNumber number, String reader, boolean helped) {
        var shown = Optional.ofNullable(mapper.shown(number, "en")).orElseThrow(NotFound::new);
        mapper.vote(
                number,
                shown.edition(),
                HexFormat.of().formatHex(secret.hmac("article reader " + reader)),
                helped,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Links an article to a case it helps with; once is enough.
     *
     * @throws Conflict when nobody can read the article
     */
    public void link(CaseNumber article, CaseNumber caseNumber, String by) {
        var shown = Optional.ofNullable(mapper.shown(article, "en"))
                .orElseThrow(() -> new Conflict("knowledge.not-published"));
        mapper.link(article, caseNumber, shown.edition(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The articles linked to a case that can still be read. */
    @Transactional(readOnly = true)
    public List<FoundArticle> ofCase(CaseNumber caseNumber, Locale locale) {
        return mapper.ofCase(caseNumber, languageOf(locale));
    }

    static String languageOf(Locale locale) {
        return "pl".equals(locale.getLanguage()) ? "pl" : "en";
    }
}
