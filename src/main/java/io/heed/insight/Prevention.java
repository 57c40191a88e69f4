package io.heed.insight;

import io.heed.shared.CaseNumber;
import io.heed.shared.statistics.WeightedSum;
import java.util.List;

/**
 * What was told before it was asked.
 *
 * @param incidents what went wrong for many, the latest first
 */
public record Prevention(List<Incident> incidents, Repeats repeats, Avoided avoided) {

    /**
     * Complaints, and those that came back.
     *
     * @param contacts complaints received
     * @param repeated those of a customer who had complained of the same product and cause shortly before
     * @param withinDays how shortly
     */
    public record Repeats(int contacts, int repeated, int withinDays) {}

    /**
     * What telling spared, where a group was left untold by lot.
     *
     * @param measured outreaches with such a group
     * @param withoutGroup how many ended without: there it was not measured
     * @param notYet how many are not measured so far, or ended otherwise
     * @param contacts complaints spared in all those measured, with the interval; null when none was
     */
    public record Avoided(List<Measured> measured, int withoutGroup, int notYet, WeightedSum contacts) {}

    /** An outreach that was measured: as {@code outreach.OutreachResult}. */
    public record Measured(
            CaseNumber outreach,
            String title,
            String titlePl,
            int told,
            int toldContacts,
            int heldOut,
            int heldOutContacts,
            double avoided,
            double avoidedLow,
            double avoidedHigh) {}

    /** How many incidents somebody spoke of first. */
    public int count(Incident.First first) {
        return (int) incidents.stream().filter(each -> each.first() == first).count();
    }

    /** Customers who were told before they complained. */
    public int toldFirst() {
        return incidents.stream().mapToInt(Incident::toldFirst).sum();
    }

    /** Customers who were told or complained. */
    public int heard() {
        return incidents.stream().mapToInt(Incident::heard).sum();
    }

    /** The minutes we were ahead in the middle one of the incidents with both a message and a complaint; null when there is none. */
    public Long medianMinutesAhead() {
        var sorted = incidents.stream()
                .map(Incident::minutesAhead)
                .filter(minutes -> minutes != null)
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1 ? upper : Long.valueOf((sorted.get(sorted.size() / 2 - 1) + upper) / 2);
    }
}
