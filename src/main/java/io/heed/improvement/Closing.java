package io.heed.improvement;

import io.heed.knowledge.Articles;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an improvement: what customers and staff read of it is brought up to date, and a proved one is watched. */
@Service
@Transactional
public class Closing {

    /** How long it is watched whether customers tell us of it again. */
    static final Duration WATCH = Duration.ofDays(84);

    private final ImprovementRecords records;
    private final Banners banners;
    private final Articles articles;
    private final IdeasMadeTrue ideas;

    Closing(ImprovementRecords records, Banners banners, Articles articles, IdeasMadeTrue ideas) {
        this.records = records;
        this.banners = banners;
        this.articles = articles;
        this.ideas = ideas;
    }

    /** A proved improvement: an article is asked for where one was wanted, ideas are delivered, and it is closed. */
    public void update(CaseNumber number) {
        var improvement = records.lock(number);
        if (improvement.change().wantsArticle() && improvement.ending().article() == null) {
            improvement.wanted(articles.want(
                    improvement.subject().product(), improvement.subject().team()));
            records.save(improvement);
        }
        ideas.deliver(number);
        close(number);
    }

    /** Nothing more happens. */
    void close(CaseNumber number) {
        var improvement = records.lock(number);
        var now = records.now();
        banners.end(improvement);
        improvement.close(improvement.ending().tellingAs() == Outcome.PROVED ? now.plus(WATCH) : null, now);
        records.save(improvement);
        records.tell(new ImprovementEvent.Closed(number, now, improvement.outcome()));
    }
}
