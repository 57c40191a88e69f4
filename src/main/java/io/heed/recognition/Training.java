package io.heed.recognition;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * The command that trains a classifier from labelled texts: learns from four fifths of them, prints how well it does on
 * the fifth held back, then learns from all and writes the model file. What it works on is told by system properties, see
 * {@code docs/guides/recognition.md}.
 */
public final class Training {

    private static final double HELD_BACK = 0.2;
    private static final int FEWEST_FOR_EACH_LABEL = 5;

    private final Path file;
    private final String label;
    private final String text;
    private final Aspect aspect;
    private final Path model;
    private final double threshold;

    private Training(Properties options) {
        this.file = Path.of(needed(options, "heed.training"));
        this.label = options.getProperty("label", "label");
        this.text = options.getProperty("text", "text");
        this.aspect =
                option(options, "as", "sentiment", name -> Aspect.named(name).orElse(null));
        this.model = Path.of(options.getProperty("model", "data/recognition-" + aspect.label() + ".model"));
        this.threshold = option(options, "heed.recognition.threshold", "0.75", Training::shareOf);
    }

    /** Trains as the system properties say; ends with 1 and a sentence when that cannot be done. */
    public static void main(String[] args) throws IOException {
        if (LoggerFactory.getLogger("opennlp") instanceof Logger trainer) {
            trainer.setLevel(Level.WARN); // it tells of each of its steps
        }
        if (!run(System.getProperties(), System.out)) {
            System.exit(1);
        }
    }

    /** Whether it could be done; if not, a sentence says why. */
    static boolean run(Properties options, PrintStream out) throws IOException {
        try {
            new Training(options).train(out);
            return true;
        } catch (UnreadableExamples e) {
            out.println(e.getMessage());
            return false;
        }
    }

    private void train(PrintStream out) throws IOException {
        var examples = LabelledFile.read(file, aspect, label, text);
        var parts = HoldOut.of(examples, HELD_BACK);
        check(parts);
        out.printf(
                "%s: %d texts; %d learnt from, %d held back, %d there more than once.%n%n",
                file,
                examples.size(),
                parts.learnt().size(),
                parts.heldBack().size(),
                examples.size() - parts.learnt().size() - parts.heldBack().size());
        out.println(
                Figures.of(Classifier.learn(parts.learnt()), parts.heldBack()).report(threshold));
        new ModelFile(aspect, Classifier.learn(HoldOut.of(examples, 0).learnt())).write(model);
        out.printf("%nLearnt from all of them; written to %s.%n", model);
        out.printf("Heed uses it with HEED_RECOGNITION_MODEL=%s.%n", model.toAbsolutePath());
    }

    private void check(HoldOut parts) {
        var counts = parts.learnt().stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        if (counts.size() < 2) {
            throw new UnreadableExamples("%s, column \"%s\": at least two different labels are needed, found %s."
                    .formatted(file, label, counts.isEmpty() ? "none" : String.join(", ", counts.keySet())));
        }
        counts.forEach((name, count) -> {
            if (count < FEWEST_FOR_EACH_LABEL) {
                throw new UnreadableExamples(
                        "%s, column \"%s\": \"%s\" has too few texts to learn from; at least %d are needed."
                                .formatted(file, label, name, FEWEST_FOR_EACH_LABEL + 1));
            }
        });
    }

    private static String needed(Properties options, String name) {
        var value = options.getProperty(name, "");
        if (value.isBlank()) {
            throw new UnreadableExamples("Say which file to learn from: -D" + name + "=labelled.csv");
        }
        return value;
    }

    private static <T> T option(Properties options, String name, String fallback, Function<String, T> meaning) {
        var value = options.getProperty(name, fallback);
        var meant = meaning.apply(value);
        if (meant == null) {
            throw new UnreadableExamples(
                    "-D" + name + "=" + value + " is not understood; the usual is " + fallback + ".");
        }
        return meant;
    }

    private static Double shareOf(String text) {
        try {
            var share = Double.valueOf(text);
            return share >= 0 && share <= 1 ? share : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
