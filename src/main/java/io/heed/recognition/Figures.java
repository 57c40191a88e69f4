package io.heed.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How well a classifier does on examples that it has not learnt from. */
final class Figures {

    private final List<String> labels;
    private final int[][] asked;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(double confidence, boolean right) {}

    private Figures(List<String> labels) {
        this.labels = labels;
        this.asked = new int[labels.size()][labels.size()];
    }

    /** Asks the classifier for every example. */
    static Figures of(Classifier classifier, List<Example> examples) {
        var labels = new TreeSet<>(classifier.labels());
        examples.forEach(example -> labels.add(example.label()));
        var figures = new Figures(List.copyOf(labels));
        for (var example : examples) {
            figures.count(example.label(), classifier.classify(Clues.in(example.text())));
        }
        return figures;
    }

    /** The share of right answers. */
    double accuracy() {
        return share(answers.stream().filter(Answer::right).count(), answers.size());
    }

    /** Of the texts said to have the label, the share that have it. */
    double precision(String label) {
        int index = labels.indexOf(label);
        int said = 0;
        for (var row : asked) {
            said += row[index];
        }
        return share(asked[index][index], said);
    }

    /** Of the texts that have the label, the share that were found. */
    double recall(String label) {
        int index = labels.indexOf(label);
        int have = 0;
        for (int said : asked[index]) {
            have += said;
        }
        return share(asked[index][index], have);
    }

    /** The harmonic mean of precision and recall. */
    double f1(String label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    /** The mean of F1 over the labels, each counting the same however rare it is. */
    double macroF1() {
        return labels.stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** The share of answers that need no person. */
    double certain(double threshold) {
        return share(sureOf(threshold), answers.size());
    }

    /** Of the answers that need no person, the share that are right. */
    double accuracyOfCertain(double threshold) {
        return share(
                answers.stream()
                        .filter(answer -> answer.confidence >= threshold && answer.right)
                        .count(),
                sureOf(threshold));
    }

    /** How far confidence and truth are apart on average, over ten steps of confidence; 0 is perfect. */
    double calibrationError() {
        double error = 0;
        for (int step = 0; step < 10; step++) {
            double confidence = 0;
            int right = 0;
            for (var answer : answers) {
                if (Math.min(9, (int) (answer.confidence * 10)) == step) {
                    confidence += answer.confidence;
                    right += answer.right ? 1 : 0;
                }
            }
            error += Math.abs(confidence - right);
        }
        return share(error, answers.size());
    }

    /** As printed by the command. */
    String report(double threshold) {
        int width = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
        var lines = new ArrayList<String>();
        if (labels.size() <= 12) {
            lines.addAll(confusion(Math.max(width, 8)));
        }
        lines.add(pad("", width) + "precision  recall      F1");
        for (var label : labels) {
            lines.add(pad(label, width) + number(precision(label)) + "      " + number(recall(label)) + "   "
                    + number(f1(label)));
        }
        lines.add("");
        lines.add("macro-F1                 " + number(macroF1()));
        lines.add("accuracy                 " + number(accuracy()));
        labels.stream()
                .filter("negative"::equalsIgnoreCase)
                .forEach(label -> lines.add("recall of \"negative\"     " + number(recall(label))));
        lines.add("calibration error        " + number(calibrationError()));
        lines.add("sure at %s: %s of the texts, of which right:%s"
                .formatted(
                        number(threshold).strip(),
                        number(certain(threshold)).strip(),
                        number(accuracyOfCertain(threshold))));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> confusion(int width) {
        var lines = new ArrayList<String>();
        lines.add("rows: what a person said; columns: what was suggested");
        lines.add(
                pad("", width) + labels.stream().map(label -> pad(label, width)).collect(Collectors.joining()));
        for (int row = 0; row < labels.size(); row++) {
            var line = new StringBuilder(pad(labels.get(row), width));
            for (int count : asked[row]) {
                line.append(pad(Integer.toString(count), width));
            }
            lines.add(line.toString());
        }
        lines.add("");
        return lines;
    }

    private void count(String label, Suggested<String> suggested) {
        asked[labels.indexOf(label)][labels.indexOf(suggested.value())]++;
        answers.add(new Answer(suggested.confidence(), label.equals(suggested.value())));
    }

    private long sureOf(double threshold) {
        return answers.stream().filter(answer -> answer.confidence >= threshold).count();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%6.3f", value);
    }
}
