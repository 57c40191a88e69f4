package io.heed.knowledge;

import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles as those who write them see them: asked for, written, published, read again, retired. */
@Service
@Transactional
public class Articles {

    /** How long whoever writes or reviews may take before the lead gets the task. */
    private static final Term PATIENCE = Term.parse("P5BD");

    private static final int MOST_CASES = 100;

    private final ArticleMapper mapper;
    private final ArticleProcess process;
    private final WorkItems workItems;
    private final StaffDirectory staff;
    private final BusinessCalendars calendars;
    private final Clock clock;

    Articles(
            ArticleMapper mapper,
            ArticleProcess process,
            WorkItems workItems,
            StaffDirectory staff,
            BusinessCalendars calendars,
            Clock clock) {
        this.mapper = mapper;
        this.process = process;
        this.workItems = workItems;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What is written into the form of an article.
     *
     * @param reviewMonths after how many months it is read again, 1 to 24
     */
    public record Draft(String titleEn, String bodyEn, String titlePl, String bodyPl, int reviewMonths) {}

    /** Asks for an article because a cause came back, unless there is one for it or one is being written. */
    public Optional<CaseNumber> wantForCause(String cause, String product, String team, List<CaseNumber> cases) {
        if (mapper.isCovered(Article.topicOf(cause, product))) {
            return Optional.empty();
        }
        var article = add(cause, product, team);
        cases.forEach(each -> mapper.link(article, each, 0, Actor.SYSTEM.username(), now()));
        process.wanted(article);
        return Optional.of(article);
    }

    /**
     * Asks for an article that no cause has asked for.
     *
     * @param product a product's key, or null
     * @throws Refused naming {@code team} when there is no such team
     */
    public CaseNumber want(String product, String team) {
        if (staff.team(team).isEmpty()) {
            throw new Refused("team", "knowledge.unknown-team");
        }
        var article = add(null, product, team);
        process.wanted(article);
        return article;
    }

    /** Keeps a new edition; nobody finds it before {@link #publish}. */
    public void write(CaseNumber number, Draft draft, String by) {
        var article = get(number).written(draft.reviewMonths());
        save(article);
        add(article, "en", draft.titleEn(), draft.bodyEn(), by);
        add(article, "pl", draft.titlePl(), draft.bodyPl(), by);
    }

    /** Keeps a new edition if it says anything else than the present one, and the date of the next review. */
    public void review(CaseNumber number, Draft draft, String by) {
        if (draft.equals(present(number).orElse(null))) {
            return;
        }
        write(number, draft, by);
    }

    /** Shows the latest edition to everybody and sets the date of the next review. */
    public void publish(CaseNumber number) {
        var article = get(number);
        var next =
                now().atZone(ZoneOffset.UTC).plusMonths(article.reviewMonths()).toInstant();
        save(article.published(now(), next));
        mapper.show(number, article.edition());
    }

    /** Takes the article out of the search. */
    public void retire(CaseNumber number) {
        save(get(number).retired());
        mapper.show(number, 0);
    }

    /** Gives the article's open tasks to the team's lead, because nobody did them in time. */
    public void handToLead(CaseNumber number) {
        var lead = staff.leadOf(get(number).team()).username();
        workItems.ofCase(number).stream()
                .filter(item -> !lead.equals(item.assignee()))
                .forEach(item -> workItems.handOver(item.taskId(), lead));
    }

    /** The latest edition, as the form takes it; empty when nothing is written yet. */
    @Transactional(readOnly = true)
    public Optional<Draft> present(CaseNumber number) {
        var article = get(number);
        var texts = mapper.textsOf(number).stream()
                .filter(text -> text.edition() == article.edition())
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var english = in("en", texts);
        var polish = in("pl", texts);
        return Optional.of(
                new Draft(english.title(), english.body(), polish.title(), polish.body(), article.reviewMonths()));
    }

    /**
     * When the named moment comes: WRITING and REVIEWING are when somebody has had long enough, REVIEW is the date of the
     * next review.
     */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var article = get(number);
        return switch (moment) {
            case "WRITING" -> PATIENCE.after(article.wantedAt(), calendars.ofTeam(article.team()));
            case "REVIEW" -> article.reviewAt();
            case "REVIEWING" -> PATIENCE.after(article.reviewAt(), calendars.ofTeam(article.team()));
            default -> throw new IllegalArgumentException("An article has no " + moment);
        };
    }

    /** The article, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Article get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    /** All editions, the latest first. */
    @Transactional(readOnly = true)
    public List<ArticleText> editions(CaseNumber number) {
        return mapper.textsOf(number);
    }

    /** The cases it is linked to, the latest link first. */
    @Transactional(readOnly = true)
    public List<CaseNumber> casesOf(CaseNumber number) {
        return mapper.casesOf(number, MOST_CASES);
    }

    /** What readers of the present edition say. */
    @Transactional(readOnly = true)
    public Votes votes(CaseNumber number) {
        return mapper.votes(number);
    }

    /** A page of all articles, those that need somebody first. */
    @Transactional(readOnly = true)
    public List<ArticleLine> page(Locale locale, int page, int size) {
        return mapper.page(KnowledgeBase.languageOf(locale), size, page * size);
    }

    /** How many articles there are, retired ones too. */
    @Transactional(readOnly = true)
    public int count() {
        return mapper.count();
    }

    private CaseNumber add(String cause, String product, String team) {
        var number = CaseNumber.of(Article.LETTERS, mapper.nextNumber());
        mapper.insert(Article.wanted(number, cause, product, team, now()));
        return number;
    }

    private void add(Article article, String language, String title, String body, String by) {
        var text = new ArticleText(
                article.edition(),
                language,
                PlainText.require("title", title),
                PlainText.require("body", body),
                by,
                now(),
                false);
        mapper.write(article.number(), text);
    }

    private void save(Article article) {
        if (mapper.update(article) == 0) {
            throw new Conflict("knowledge.changed");
        }
    }

    private static ArticleText in(String language, List<ArticleText> texts) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No text in " + language));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
