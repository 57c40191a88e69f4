package io.heed.theme;

import io.heed.shared.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night: what of the words that belong to no theme may belong to one, and which of them may be one together. Only
 * suggestions come of it; what was suggested or refused before is not suggested again. One node looks at a time, at the
 * newest words, so that a night is long enough.
 */
@Component
public class ThemeSuggestions {

    private static final Logger LOG = LoggerFactory.getLogger(ThemeSuggestions.class);

    private static final String ROUND = "alike";
    private static final Duration LEASE = Duration.ofMinutes(60);
    private static final Duration ONCE_A_NIGHT = Duration.ofHours(12);
    private static final int MOST = 20_000;
    private static final int MOST_OF_A_THEME = 200;
    private static final int MOST_ASKED = 1_000;
    private static final int MOST_GROUPS = 20;

    private final SuggestionMapper mapper;
    private final SuggestionKeeping keeping;
    private final Retry retry;
    private final Clock clock;
    private final Duration since;
    private final int atLeast;

    ThemeSuggestions(
            SuggestionMapper mapper,
            SuggestionKeeping keeping,
            Retry retry,
            Clock clock,
            @Value("${heed.themes.days:60}") int days,
            @Value("${heed.themes.at-least:5}") int atLeast) {
        this.mapper = mapper;
        this.keeping = keeping;
        this.retry = retry;
        this.clock = clock;
        this.since = Duration.ofDays(days);
        this.atLeast = atLeast;
    }

    /**
     * What was suggested.
     *
     * @param additions how many words for themes there are
     * @param groups how many new themes
     */
    public record Suggested(int additions, int groups) {

        static final Suggested NOTHING = new Suggested(0, 0);
    }

    @Scheduled(cron = "${heed.themes.look:0 10 3 * * *}", zone = "UTC")
    void nightly() {
        look(ONCE_A_NIGHT);
    }

    /** Looks now, unless another node is at it; at most twenty new themes at a time, so that people can keep up. */
    public Suggested look() {
        return look(Duration.ZERO);
    }

    private Suggested look(Duration within) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var until = now.plus(LEASE);
        mapper.addRound(ROUND);
        if (mapper.lease(ROUND, now, until, within.isZero() ? now.plusMillis(1) : now.minus(within)) == 0) {
            return Suggested.NOTHING;
        }
        var isDone = false;
        try {
            var free = mapper.free(now.minus(since), MOST);
            var suggested = free.isEmpty() ? Suggested.NOTHING : suggest(free);
            isDone = true;
            LOG.info(
                    "Looked through {} words of customers: {} may belong to a theme, {} new themes suggested",
                    free.size(),
                    suggested.additions(),
                    suggested.groups());
            return suggested;
        } finally {
            mapper.release(ROUND, until, isDone ? now : null);
        }
    }

    private Suggested suggest(List<Verbatim> free) {
        var alike = new AlikeGroups(free, mapper.ofThemes(MOST_OF_A_THEME));
        try {
            var found = alike.find(atLeast, rejected(free));
            int additions = 0;
            for (var each : found.additions()) {
                additions += retry.once(() -> keeping.suggest(each.theme(), each.verbatim(), each.likeness())) ? 1 : 0;
            }
            var groups = found.groups().stream().limit(MOST_GROUPS).toList();
            for (var group : groups) {
                var words = alike.words(group, keeping.namesOf(group.members()));
                retry.once(() -> keeping.suggest(group, words));
            }
            return new Suggested(additions, groups.size());
        } finally {
            alike.close();
        }
    }

    private Set<Long> rejected(List<Verbatim> free) {
        var rejected = new HashSet<Long>();
        var ids = free.stream().map(Verbatim::id).toList();
        for (int from = 0; from < ids.size(); from += MOST_ASKED) {
            rejected.addAll(mapper.rejected(ids.subList(from, Math.min(ids.size(), from + MOST_ASKED))));
        }
        return rejected;
    }
}
