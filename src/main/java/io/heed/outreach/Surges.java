package io.heed.outreach;

import io.heed.complaint.ComplaintCounts;
import io.heed.complaint.ComplaintCounts.About;
import io.heed.complaint.ComplaintCounts.Count;
import io.heed.outreach.Episodes.Episode;
import io.heed.outreach.Episodes.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour: does something bring us more complaints than it used to? The customers who complained in the last 24 hours,
 * by product, cause and region, against the 24 hours of the same weekday in the four weeks before; see {@link RateJump} and
 * {@link SurgeRule} for the test and its false alarms. A surge ends when two days in a row are as they were before it began.
 */
@Component
public class Surges {

    private static final Logger LOG = LoggerFactory.getLogger(Surges.class);

    private static final String SOURCE = "complaints";
    private static final int WEEKS = 4;
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration NOT_TWICE_AN_HOUR = Duration.ofMinutes(30);
    private static final String NO_REGION = "*";

    private final ComplaintCounts complaints;
    private final Episodes episodes;
    private final Lookouts lookouts;
    private final SurgeRule rule;
    private final Titles titles;
    private final Clock clock;

    Surges(
            ComplaintCounts complaints,
            Episodes episodes,
            Lookouts lookouts,
            LookoutSettings settings,
            Titles titles,
            Clock clock) {
        this.complaints = complaints;
        this.episodes = episodes;
        this.lookouts = lookouts;
        this.rule = settings.surges().rule();
        this.titles = titles;
        this.clock = clock;
    }

    @Scheduled(cron = "${heed.lookout.surges.look:0 5 * * * *}", zone = "UTC")
    void hourly() {
        lookouts.once(SOURCE, NOT_TWICE_AN_HOUR, this::look);
    }

    /**
     * Looks now.
     *
     * @return how many surges began
     */
    public int look() {
        var now = clock.instant();
        var oldest = complaints.oldest().orElse(now);
        var going = episodes.open(SOURCE);
        going.forEach(episode -> endIfOver(episode, oldest, now));
        var weeks = ComplaintCounts.weeksBefore(now, oldest, now, WEEKS);
        if (weeks.isEmpty()) {
            return 0; // there is no past to compare with
        }
        var known = going.stream().map(Episode::matter).collect(Collectors.toUnmodifiableSet());
        return (int) rule.surges(complaints.counts(now, weeks, rule.atLeast()), weeks.size()).stream()
                .filter(count -> begin(count, weeks.size(), known, now))
                .count();
    }

    private boolean begin(Count count, int weeks, Set<String> known, Instant now) {
        var matter = matter(count.about());
        if (known.contains(matter)) {
            return false;
        }
        LOG.info("Complaints surge: {} from {} customers within a day", matter, count.now());
        report(count, weeks, true, now);
        return true;
    }

    private void endIfOver(Episode episode, Instant oldest, Instant now) {
        if (episode.beganAt().plus(TWO_DAYS).isAfter(now)) {
            return;
        }
        var about = about(episode.matter());
        var last = episode.beganAt().minus(ComplaintCounts.SPAN);
        if (isNormal(about, now, oldest, last) && isNormal(about, now.minus(ComplaintCounts.SPAN), oldest, last)) {
            var weeks = ComplaintCounts.weeksBefore(now, oldest, last, WEEKS);
            report(complaints.count(now, weeks, about), WEEKS, false, now);
        }
    }

    /** Compared with the weeks before the surge, which would else become what is usual. */
    private boolean isNormal(About about, Instant end, Instant oldest, Instant last) {
        var weeks = ComplaintCounts.weeksBefore(end, oldest, last, WEEKS);
        return weeks.isEmpty() || SurgeRule.isNormal(complaints.count(end, weeks, about), weeks.size());
    }

    private void report(Count count, int weeks, boolean goesOn, Instant now) {
        episodes.follow(
                new Report(SOURCE, matter(count.about()), goesOn, now),
                (subject, phase) -> signal(subject, phase, count, weeks, now));
    }

    private Signal signal(String subject, SignalPhase phase, Count count, int weeks, Instant now) {
        return new Signal(
                SOURCE,
                subject + (phase == SignalPhase.RESOLVED ? " over" : " begun"),
                subject,
                SignalKind.COMPLAINT_SURGE,
                phase,
                title(count, weeks, Locale.ENGLISH),
                title(count, weeks, Titles.POLISH),
                null,
                null,
                count.product(),
                count.region(),
                null,
                null,
                null,
                null,
                now);
    }

    private String title(Count count, int weeks, Locale locale) {
        return titles.of(
                "complaint-surge",
                locale,
                titles.product(count.product(), locale),
                titles.cause(count.cause(), locale),
                titles.region(count.region(), locale),
                count.now(),
                SurgeRule.jump(count, weeks).usual());
    }

    private static String matter(About about) {
        return about.product() + ":" + about.cause() + ":" + (about.region() == null ? NO_REGION : about.region());
    }

    private static About about(String matter) {
        var parts = matter.split(":", 3);
        return new About(parts[0], parts[1], NO_REGION.equals(parts[2]) ? null : parts[2]);
    }
}
