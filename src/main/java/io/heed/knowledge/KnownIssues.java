package io.heed.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong for many, as long as it is: shown to everybody, and told to whoever complains about it. */
@Service
@Transactional
public class KnownIssues {

    private final KnownIssueMapper mapper;
    private final Clock clock;

    KnownIssues(KnownIssueMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What customers read of it.
     *
     * @param title in a few words, at most 200 characters
     * @param status what we know and do, at most 2,000 characters
     */
    public record Words(String title, String titlePl, String status, String statusPl) {}

    /**
     * Opens an issue.
     *
     * @param product a product's key
     * @param region a region's key, or null for everywhere
     * @return its key
     */
    public long open(String product, String region, Words words) {
        var row = new KnownIssueMapper.NewIssue(product, region, words, now());
        mapper.insert(row);
        return row.id;
    }

    /**
     * Says how it stands now; of a resolved issue the last words stay.
     *
     * @return whether it was open
     */
    public boolean update(long id, Words words) {
        return mapper.update(id, words) == 1;
    }

    /**
     * It is over: nobody is shown it any more. Once is enough.
     *
     * @return whether it was open
     */
    public boolean resolve(long id, Words words) {
        mapper.update(id, words);
        return mapper.resolve(id, now()) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
