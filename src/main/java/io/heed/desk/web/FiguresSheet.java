package io.heed.desk.web;

import io.heed.insight.Incident;
import io.heed.insight.Insight.Report;
import io.heed.insight.Prevention;
import io.heed.insight.ReactiveCost;
import io.heed.insight.Recovery;
import io.heed.insight.SilenceEstimate;
import io.heed.shared.statistics.Proportion;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The figures as a file that a spreadsheet reads: a figure a line, what was not measured left empty. Names are keys, and no words
 * of anybody are in it.
 */
final class FiguresSheet {

    private static final String HEAD = "section,figure,of,value,low,high,unit";

    private final StringBuilder lines = new StringBuilder(HEAD).append("\r\n");

    private FiguresSheet() {}

    /** All lines, with CRLF as RFC 4180 has it. */
    static String of(Report report) {
        var sheet = new FiguresSheet();
        sheet.line("period", "from", "", report.period().first(), null, null, "day");
        sheet.line("period", "to", "", report.period().last(), null, null, "day");
        sheet.prevention(report.prevention());
        sheet.silence(report.silence());
        sheet.recovery(report.recovery());
        sheet.reactive(report.reactive());
        return sheet.lines.toString();
    }

    private void prevention(Prevention prevention) {
        Stream.of(Incident.First.values())
                .forEach(first -> count("prevention", "first-" + key(first), "", prevention.count(first)));
        line("prevention", "median-ahead", "", prevention.medianMinutesAhead(), null, null, "minutes");
        count("prevention", "told-before-complaining", "", prevention.toldFirst());
        count("prevention", "told-or-complained", "", prevention.heard());
        count("prevention", "contacts", "", prevention.repeats().contacts());
        count("prevention", "repeated", "", prevention.repeats().repeated());
        prevention.incidents().forEach(this::incident);
        var avoided = prevention.avoided();
        avoided.measured()
                .forEach(each -> line(
                        "avoided",
                        "share-spared",
                        each.outreach().value(),
                        each.avoided(),
                        each.avoidedLow(),
                        each.avoidedHigh(),
                        "share"));
        var sum = avoided.contacts();
        line(
                "avoided",
                "contacts-spared",
                "",
                sum == null ? null : sum.value(),
                sum == null ? null : sum.low(),
                sum == null ? null : sum.high(),
                "estimate");
        count("avoided", "outreaches-not-measured", "", avoided.withoutGroup());
        count("avoided", "outreaches-without-result", "", avoided.notYet());
    }

    private void incident(Incident incident) {
        var number = incident.number().value();
        line("incident", "first", number, key(incident.first()), null, null, "who");
        line("incident", "ahead", number, incident.minutesAhead(), null, null, "minutes");
        count("incident", "affected", number, incident.affected());
        count("incident", "told", number, incident.told());
        count("incident", "told-before-complaining", number, incident.toldFirst());
        count("incident", "complained", number, incident.complained());
        count("incident", "replied", number, incident.replied());
        count("incident", "silent", number, incident.silent());
    }

    private void silence(SilenceEstimate silence) {
        count("silence", "affected", "", silence.affected());
        count("silence", "told", "", silence.told());
        count("silence", "complained", "", silence.complained());
        count("silence", "replied", "", silence.replied());
        count("silence", "silent", "", silence.silent());
        count("silence", "asked", "", silence.asked());
        count("silence", "was-a-problem", "", silence.yes());
        count("silence", "was-no-problem", "", silence.no());
        share("silence", "share-was-a-problem", "", silence.problem());
        var estimate = silence.estimate();
        if (estimate != null) {
            line("silence", "quiet-with-a-problem", "", estimate.value(), estimate.low(), estimate.high(), "estimate");
        }
        count("silence", "quiet-with-a-problem-at-most", "", silence.most());
    }

    private void recovery(Recovery recovery) {
        count("recovery", "complainants", "", recovery.complainants());
        count("recovery", "too-early-to-say", "", recovery.tooEarly());
        count("recovery", "without-complaint", "", recovery.others());
        recovery.comparisons().forEach(each -> {
            var of = key(each.measure()) + " " + key(each.outcome());
            share("recovery", "with-complaint", of, each.with());
            share("recovery", "without-complaint", of, each.without());
            var difference = each.difference();
            line(
                    "recovery",
                    "difference",
                    of,
                    difference == null ? null : difference.value(),
                    difference == null ? null : difference.low(),
                    difference == null ? null : difference.high(),
                    "share");
        });
    }

    private void reactive(ReactiveCost cost) {
        line("reactive", "cost-per-contact", "", cost.costPerContact(), null, null, cost.currency());
        cost.months().forEach(month -> {
            var of = month.first().toString().substring(0, 7);
            count("reactive", "contacts", of, month.contacts());
            count("reactive", "reopenings", of, month.reopenings());
            line("reactive", "handling", of, month.handling(), null, null, cost.currency());
            line("reactive", "gestures", of, month.gestures(), null, null, cost.currency());
            line("reactive", "total", of, month.total(), null, null, cost.currency());
        });
        cost.elsewhere()
                .forEach(other ->
                        line("reactive", "gestures-elsewhere", "", other.amount(), null, null, other.currency()));
    }

    private void count(String section, String figure, String of, int count) {
        line(section, figure, of, count, null, null, "count");
    }

    private void share(String section, String figure, String of, Proportion share) {
        if (share == null) {
            line(section, figure, of, null, null, null, "share");
            return;
        }
        line(section, figure + "-count", of, share.hits(), null, null, "count");
        line(section, figure + "-all", of, share.all(), null, null, "count");
        line(section, figure, of, share.share(), share.low(), share.high(), "share");
    }

    private void line(String section, String figure, String of, Object value, Object low, Object high, String unit) {
        lines.append(String.join(",", section, figure, of, cell(value), cell(low), cell(high), unit))
                .append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4f", number);
        }
        return Objects.toString(value, "");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
