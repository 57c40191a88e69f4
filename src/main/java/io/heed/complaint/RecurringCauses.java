package io.heed.complaint;

import io.heed.knowledge.Articles;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night: a cause that several customers met with the same product asks for an article, so that the next one finds
 * the answer without asking.
 */
@Component
public class RecurringCauses {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringCauses.class);

    private static final Duration WITHIN = Duration.ofDays(30);
    private static final int MOST_CASES = 50;

    private final ResolutionMapper resolutions;
    private final Articles articles;
    private final Clock clock;
    private final int often;

    RecurringCauses(
            ResolutionMapper resolutions,
            Articles articles,
            Clock clock,
            @Value("${heed.knowledge.recurring:5}") int often) {
        this.resolutions = resolutions;
        this.articles = articles;
        this.clock = clock;
        this.often = often;
    }

    /**
     * A cause that came back.
     *
     * @param product a product's key, or null
     * @param team the team that resolved the latest of them
     * @param cases how many, in the last thirty days
     */
    record Recurring(String cause, String product, String team, int cases) {}

    /**
     * Looks now. Nodes that look at the same moment ask for one article together.
     *
     * @return how many articles were asked for
     */
    @Scheduled(cron = "${heed.knowledge.look:0 40 3 * * *}", zone = "UTC")
    public int look() {
        var since = clock.instant().minus(WITHIN);
        int wanted = 0;
        for (var each : resolutions.recurring(since, often)) {
            var cases = resolutions.casesOfCause(since, each.cause(), each.product(), MOST_CASES);
            wanted += want(each, cases) ? 1 : 0;
        }
        return wanted;
    }

    private boolean want(Recurring each, List<CaseNumber> cases) {
        try {
            return articles.wantForCause(each.cause(), each.product(), each.team(), cases)
                    .isPresent();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            LOG.debug("The article on {} is wanted already", each.cause());
            return false;
        }
    }
}
