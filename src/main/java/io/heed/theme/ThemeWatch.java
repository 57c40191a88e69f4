package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches confirmed themes: whoever adds to one looks at once whether that was too much, so that nothing has to ask again and
 * again. What is too much is told once in a window.
 */
@Service
@Transactional
public class ThemeWatch {

    private final ThemeRecords records;
    private final VerbatimMapper verbatims;
    private final ThemeThresholds thresholds;
    private final ThemeProcess process;

    ThemeWatch(ThemeRecords records, VerbatimMapper verbatims, ThemeThresholds thresholds, ThemeProcess process) {
        this.records = records;
        this.verbatims = verbatims;
        this.thresholds = thresholds;
        this.process = process;
    }

    /** Something was added to the theme, or has become worse; says so when that is more than its threshold allows. */
    void heard(CaseNumber number) {
        var theme = records.get(number);
        if (!theme.isConfirmed()) {
            return;
        }
        var all = verbatims.sum(number, Instant.EPOCH);
        var worst = all.worst() == null ? Severity.LOW : all.worst();
        theme.rise(worst, thresholds.of(worst));
        if (all.last() != null) {
            theme.heard(all.last());
        }
        records.save(theme);
        if (isTooMuch(theme)) {
            process.thresholdPassed(number);
        }
    }

    /** Tells that the theme is over its threshold, if it is and nobody was told in this window. */
    public void report(CaseNumber number) {
        var theme = records.get(number);
        if (!theme.isConfirmed() || !isTooMuch(theme)) {
            return;
        }
        var now = records.now();
        var sum = inWindow(theme);
        theme.overNow(now);
        records.save(theme);
        records.publish(new ThemeEvent.OverThreshold(
                number, now, sum.contacts(), sum.costCents(), theme.threshold().windowDays()));
    }

    /** Whether nobody has told us of the theme for as long as its threshold says, or somebody has ended it by hand. */
    @Transactional(readOnly = true)
    public boolean isSilent(CaseNumber number) {
        var theme = records.get(number);
        return !theme.isConfirmed() || !silentAt(theme).isAfter(records.now());
    }

    /** Nobody tells us of it any more: it is watched no longer. Nothing happens to one that was ended by hand. */
    public void retire(CaseNumber number) {
        var theme = records.get(number);
        if (!theme.isConfirmed()) {
            return;
        }
        theme.retire(records.now());
        records.save(theme);
        records.publish(new ThemeEvent.Retired(number, records.now()));
    }

    /** When something is due: REVIEWING or SILENCE. */
    @Transactional(readOnly = true)
    public Instant due(CaseNumber number, String moment) {
        var theme = records.get(number);
        return switch (moment) {
            case "REVIEWING" -> theme.reviewBy();
            case "SILENCE" -> silentAt(theme);
            default -> throw new IllegalArgumentException("A theme has no " + moment);
        };
    }

    private static Instant silentAt(Theme theme) {
        return theme.heardAt().plus(Duration.ofDays(theme.threshold().silentDays()));
    }

    private boolean isTooMuch(Theme theme) {
        if (theme.wasOver(records.now())) {
            return false;
        }
        var sum = inWindow(theme);
        var limit = theme.threshold();
        return sum.contacts() >= limit.count() || sum.costCents() >= limit.costCents();
    }

    private VerbatimMapper.Sum inWindow(Theme theme) {
        return verbatims.sum(
                theme.number(), records.now().minus(theme.threshold().window()));
    }
}
