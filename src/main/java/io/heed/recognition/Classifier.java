package io.heed.recognition;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns labels from examples: logistic regression over {@link Clues}, by the trainer of Apache OpenNLP. Its probabilities
 * are the confidences. Training takes no chances: the same examples in the same order give the same classifier.
 */
final class Classifier {

    private static final int ITERATIONS = 60;

    /** A clue seen in a single example only teaches that example. */
    private static final int SEEN_AT_LEAST = 2;

    /** How strongly weights are held down; many examples need more of it, since they bring many rare clues. */
    private static final double FEW_EXAMPLES = 0.3;

    private static final double MANY_EXAMPLES = 3.0;
    private static final int MANY = 5_000;

    private final QNModel model;
    private final Map<?, ?> known;

    private Classifier(QNModel model) {
        this.model = model;
        this.known = (Map<?, ?>) model.getDataStructures()[1];
    }

    /** Learns from examples with at least two different labels. */
    static Classifier learn(List<Example> examples) throws IOException {
        var parameters = parametersFor(examples.size());
        var indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(
                examples.stream().map(Classifier::eventOf).toList()));
        var trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return new Classifier(trainer.trainModel(ITERATIONS, indexer));
    }

    /** Reads what {@link #write} wrote. */
    static Classifier read(InputStream in) throws IOException {
        var model = new QNModelReader(new BinaryFileDataReader(new DataInputStream(in))).getModel();
        return new Classifier((QNModel) model);
    }

    /** Writes itself and closes the stream. */
    void write(OutputStream out) throws IOException {
        new BinaryQNModelWriter(model, new DataOutputStream(out)).persist();
    }

    List<String> labels() {
        return IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .sorted()
                .toList();
    }

    /** The likeliest label. */
    Suggested<String> classify(Clues clues) {
        var probabilities = model.eval(clues.names(), clues.weights());
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return new Suggested<>(model.getOutcome(best), probabilities[best]);
    }

    /** Adds how much each word of the text speaks for a label. */
    void explain(Clues clues, String label, Map<String, Double> words) {
        var names = clues.names();
        var weights = clues.weights();
        var said = clues.saidWords();
        int index = model.getIndex(label);
        for (int i = 0; i < names.length && index >= 0; i++) {
            if (!said[i].isEmpty() && known.containsKey(names[i])) {
                words.merge(said[i], advantage(names[i], weights[i], index), Double::sum);
            }
        }
    }

    /** Whether any word of the text was ever seen. */
    boolean knows(Clues clues) {
        var names = clues.names();
        var said = clues.saidWords();
        return IntStream.range(0, names.length).anyMatch(i -> !said[i].isEmpty() && known.containsKey(names[i]));
    }

    /** How much likelier a clue makes a label than it makes the labels on average, as a logarithm. */
    private double advantage(String name, float weight, int label) {
        var alone = model.eval(new String[] {name}, new float[] {weight});
        double average = 0;
        for (double each : alone) {
            average += Math.log(each) / alone.length;
        }
        return Math.log(alone[label]) - average;
    }

    private static Event eventOf(Example example) {
        var clues = Clues.in(example.text());
        return new Event(example.label(), clues.names(), clues.weights());
    }

    private static TrainingParameters parametersFor(int examples) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, examples < MANY ? FEW_EXAMPLES : MANY_EXAMPLES);
        return parameters;
    }
}
