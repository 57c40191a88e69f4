package io.heed.insight;

import io.heed.shared.statistics.Proportion;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * For how many an incident was a problem, beside those who complained: what the silent who answered say, taken for all of
 * them. Whether those who do not answer are like those who do, nobody knows; that is why the furthest it can be stands beside.
 *
 * @param problem the share of those who answered for whom it was a problem; null when nobody answered
 */
public record SilenceEstimate(
        int affected,
        int told,
        int complained,
        int replied,
        int silent,
        int asked,
        int yes,
        int no,
        Proportion problem) {

    /** A number that is estimated, with its interval. */
    public record Estimate(long value, long low, long high) {}

    static SilenceEstimate of(List<Incident> incidents) {
        var yes = sum(incidents, Incident::yes);
        var no = sum(incidents, Incident::no);
        return new SilenceEstimate(
                sum(incidents, Incident::affected),
                sum(incidents, Incident::told),
                sum(incidents, Incident::complained),
                sum(incidents, Incident::replied),
                sum(incidents, Incident::silent),
                sum(incidents, Incident::asked),
                yes,
                no,
                Proportion.orNull(yes, yes + no));
    }

    /** Who had said nothing of their own accord: still silent, or answered only when asked. */
    public int quiet() {
        return silent + yes + no;
    }

    /** Who complained without being asked. */
    public int unprompted() {
        return complained - yes;
    }

    /** For how many of the quiet it was a problem, if all are like those who answered; null when nobody did. */
    public Estimate estimate() {
        return problem == null ? null : new Estimate(of(problem.share()), of(problem.low()), of(problem.high()));
    }

    /** For how many of the quiet it was a problem at most: if for everybody who did not answer. */
    public int most() {
        return yes + silent;
    }

    private long of(double share) {
        return Math.round(share * quiet());
    }

    private static int sum(List<Incident> incidents, ToIntFunction<Incident> figure) {
        return incidents.stream().mapToInt(figure).sum();
    }
}
