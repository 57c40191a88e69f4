package io.heed.improvement;

import io.heed.improvement.ImprovementEvent.Concern;
import io.heed.shared.CaseNumber;
import io.heed.shared.statistics.RateRatio;
import io.heed.staff.Actor;
import io.heed.theme.Cohort;
import io.heed.theme.Theme;
import io.heed.theme.ThemeEvent;
import io.heed.theme.Themes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears of themes that too many customers tell us of, and watches those that were proved to be solved. One that comes back
 * within the watch is the same improvement again, under the same number.
 */
@Service
@Transactional
public class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    /** It is looked at every day for twelve weeks: one look may be wrong one time in a hundred, not one in twenty. */
    private static final double LEVEL = 0.01;

    private static final int FEWEST_CONTACTS = 5;
    private static final int FEWEST_DAYS = 7;
    private static final int USUAL_REVIEW_DAYS = 5;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final ImprovementProcess process;
    private final Improvements improvements;
    private final Owners owners;
    private final Measuring measuring;
    private final Themes themes;

    Watching(
            ImprovementMapper mapper,
            ImprovementRecords records,
            ImprovementProcess process,
            Improvements improvements,
            Owners owners,
            Measuring measuring,
            Themes themes) {
        this.mapper = mapper;
        this.records = records;
        this.process = process;
        this.improvements = improvements;
        this.owners = owners;
        this.measuring = measuring;
        this.themes = themes;
    }

    @EventListener
    void on(ThemeEvent.OverThreshold event) {
        if (mapper.openFor(event.theme()) != null) {
            return;
        }
        var solved = mapper.watchedFor(event.theme(), records.now());
        if (solved == null) {
            improvements.open(opening(themes.get(event.theme())), Actor.SYSTEM);
        } else {
            reopen(solved.number(), event.contacts(), event.windowDays());
        }
    }

    @Scheduled(cron = "${heed.improvement.watch:0 50 4 * * *}", zone = "UTC")
    void daily() {
        look();
    }

    /**
     * Looks now whether what was proved has come back.
     *
     * @return how many began anew
     */
    public int look() {
        var back = 0;
        for (var improvement : mapper.watched(records.now())) {
            back += isBack(improvement) ? 1 : 0;
        }
        if (back > 0) {
            LOG.info("{} improvements that were proved began anew", back);
        }
        return back;
    }

    private boolean isBack(Improvement improvement) {
        var from = LocalDate.ofInstant(improvement.ending().endedAt(), ZoneOffset.UTC)
                .plusDays(1);
        var today = LocalDate.ofInstant(records.now(), ZoneOffset.UTC);
        var days = Math.toIntExact(ChronoUnit.DAYS.between(from, today));
        if (days < FEWEST_DAYS || mapper.openFor(improvement.theme()) != null) {
            return false;
        }
        var proof = measuring.latest(improvement.number());
        var since = measuring.counted(improvement.theme(), from, days, cohort(improvement));
        var grown = proof.exposedAfter() == 0 || since.exposed() == 0
                ? 1.0
                : (double) since.exposed() / proof.exposedAfter();
        var ratio = new RateRatio(since.contacts(), days * grown, proof.contactsAfter(), proof.days());
        if (since.contacts() < FEWEST_CONTACTS || ratio.chanceOfAsMany() > LEVEL) {
            return false;
        }
        reopen(improvement.number(), since.contacts(), days);
        return true;
    }

    private Cohort cohort(Improvement improvement) {
        var pilots = mapper.pilots(improvement.number());
        return improvement.change().everywhere()
                ? Cohort.everybody()
                : pilots.get(pilots.size() - 1).cohort();
    }

    /** Nothing when another node was first. */
    private void reopen(CaseNumber number, int contacts, int days) {
        var improvement = records.lock(number);
        if (improvement.outcome() != Outcome.PROVED) {
            return;
        }
        var heard = mapper.reviews(number).stream()
                .filter(review -> review.round() == improvement.round())
                .map(Review::department)
                .toList();
        improvement.reopen(owners.reviewBy(improvement, improvement.reviewDays()), records.now());
        records.save(improvement);
        mapper.ask(number, improvement.round(), heard, records.now());
        records.tell(new ImprovementEvent.Reopened(number, records.now(), contacts, days));
        records.alarm(improvement, improvement.owner(), Concern.REOPENED);
        process.opened(number, true);
    }

    private static Opening opening(Theme theme) {
        return new Opening(
                Source.THEME,
                theme.number(),
                theme.number(),
                theme.titles().en(),
                theme.titles().pl(),
                theme.words() == null ? theme.title(Locale.ENGLISH) : theme.words(),
                theme.product(),
                null,
                theme.team(),
                null,
                List.of(),
                USUAL_REVIEW_DAYS);
    }
}
