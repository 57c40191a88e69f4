package io.heed.improvement;

import io.heed.shared.statistics.ChangeAgainstOthers;
import io.heed.shared.statistics.RateRatio;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Contacts on the theme before and after a change, over as many days each. The rate is contacts for each customer who might
 * have told us and day, so that a growing number of customers is no worsening.
 *
 * @param place from 1, in the order of time
 * @param design which design was measured
 * @param look which time its effect is looked at, from 1
 * @param contactsBefore of those it was changed for
 * @param exposedBefore how many of them might have told us; 0 when nobody knows
 * @param othersBefore of all others; null when it was changed for everybody
 * @param ratio the rate after to the rate before, or with others how much more theirs has fallen; null when it has no number
 * @param low lower end of its 95 % interval
 * @param high upper end, or null when it is open
 * @param chance of seeing such a difference, or more, if nothing had changed
 * @param undecided how many more contacts might belong to the theme, and nobody has decided
 * @param verdict what the table said; null for a pilot, which people judge
 */
public record Measured(
        int place,
        Kind kind,
        int design,
        int look,
        LocalDate beforeFrom,
        LocalDate afterFrom,
        int days,
        int contactsBefore,
        int contactsAfter,
        int exposedBefore,
        int exposedAfter,
        Integer othersBefore,
        Integer othersAfter,
        Integer othersExposedBefore,
        Integer othersExposedAfter,
        Double ratio,
        Double low,
        Double high,
        Double chance,
        int undecided,
        Verdict verdict,
        Instant measuredAt) {

    /** What was measured. */
    public enum Kind {
        PILOT,
        EFFECT
    }

    /** How many contacts there were in all, of those it was changed for. */
    public int contacts() {
        return contactsBefore + contactsAfter;
    }

    /** Whether it is measured against others, and not only against the past. */
    public boolean isAgainstOthers() {
        return othersBefore != null;
    }

    /** By how many per cent the rate has fallen, rounded; negative when it has risen, null when it has no number. */
    public Long fallPercent() {
        return ratio == null ? null : Math.round((1 - ratio) * 100);
    }

    /** The same with the table's verdict. */
    Measured judged(Verdict said) {
        return with(ratio, low, high, chance, said);
    }

    /** The same with ratio, interval and chance worked out from its counts. */
    Measured workedOut() {
        if (contacts() == 0) {
            return with(null, null, null, 1.0, verdict);
        }
        double times = times(exposedAfter, exposedBefore);
        if (isAgainstOthers()) {
            var change = new ChangeAgainstOthers(
                    contactsAfter,
                    contactsBefore,
                    othersAfter,
                    othersBefore,
                    times / times(othersExposedAfter, othersExposedBefore));
            return with(finite(change.value()), change.low(), finite(change.high()), change.chance(), verdict);
        }
        var rates = new RateRatio(contactsAfter, times, contactsBefore, 1);
        return with(finite(rates.value()), rates.low(), finite(rates.high()), rates.chance(), verdict);
    }

    /** Nobody known before or after: then only the days count, and they are as many. */
    private static double times(int after, int before) {
        return after == 0 || before == 0 ? 1 : (double) after / before;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private Measured with(Double value, Double lower, Double upper, Double by, Verdict said) {
        return new Measured(
                place,
                kind,
                design,
                look,
                beforeFrom,
                afterFrom,
                days,
                contactsBefore,
                contactsAfter,
                exposedBefore,
                exposedAfter,
                othersBefore,
                othersAfter,
                othersExposedBefore,
                othersExposedAfter,
                value,
                lower,
                upper,
                by,
                undecided,
                said,
                measuredAt);
    }
}
