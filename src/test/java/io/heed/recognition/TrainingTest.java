package io.heed.recognition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final String[] GOOD = {"lovely", "great", "friendly", "perfect", "quick"};
    private static final String[] BAD = {"broken", "late", "rude", "dirty", "lost"};
    private static final String[] THINGS = {"room", "train", "parcel", "dinner", "answer", "app", "ferry", "shop"};

    @TempDir
    private Path folder;

    @Test
    void aSmallFileTeachesMoreThanTheCommonestLabel() throws IOException {
        var printed = train(labelled());
        assertThat(printed)
                .contains("96 texts; 78 learnt from, 18 held back, 0 there more than once")
                .contains("recall of \"negative\"")
                .contains("Learnt from all of them; written to");
        assertThat(figure(printed, "accuracy")).isGreaterThan(0.9);
        assertThat(figure(printed, "macro-F1")).isGreaterThan(0.9);
    }

    @Test
    void theSameFileGivesTheSameFigures() throws IOException {
        assertThat(train(labelled())).isEqualTo(train(labelled()));
    }

    @Test
    void aModelReadFromItsFileAnswersAsTheOneThatWasWritten() throws IOException {
        var learnt = Classifier.learn(ShippedSentences.of(Aspect.EMOTION));
        var file = folder.resolve("new/emotion.model");
        new ModelFile(Aspect.EMOTION, learnt).write(file);
        var read = ModelFile.read(file);
        assertThat(read.aspect()).isEqualTo(Aspect.EMOTION);
        for (var example : ShippedSentences.of(Aspect.EMOTION)) {
            var clues = Clues.in(example.text());
            assertThat(read.classifier().classify(clues)).isEqualTo(learnt.classify(clues));
        }
    }

    @Test
    void aMissingFileOrColumnIsNamed() throws IOException {
        assertThat(refused(folder.resolve("nowhere.csv"))).contains("nowhere.csv: there is no such file");
        assertThat(refused(file("a.csv", "mood,words\nnegative,hello\n")))
                .contains("a.csv, line 1: there is no column \"text\"; the columns are mood, words");
    }

    @Test
    void aWrongLabelIsNamedWithLineAndColumn() throws IOException {
        assertThat(refused(file("a.csv", "label,text\nnegative,bad\n\"positive\",\"two\nlines\"\nangry,hm\n")))
                .contains("a.csv, line 5, column \"label\": \"angry\" is not a sentiment")
                .contains("NEGATIVE, NEUTRAL, POSITIVE");
        assertThat(refused(file("b.csv", "label,text\nnegative,bad\n,good\n")))
                .contains("b.csv, line 3, column \"label\": the label is empty");
        assertThat(refused(file("c.csv", "label,text\nnegative,bad\npositive\n")))
                .contains("c.csv, line 3, column \"text\": the line ends before this column");
    }

    @Test
    void aFileThatIsCutOffOrNotInUtf8IsToldSo() throws IOException {
        assertThat(refused(file("a.csv", "label,text\nnegative,bad\npositive,\"cut off\nnegative,x\n")))
                .contains("a.csv");
        var latin = Files.write(folder.resolve("b.csv"), "label,text\nnegative,schön\n".getBytes(ISO_8859_1));
        assertThat(refused(latin)).contains("b.csv: the file is not in UTF-8");
    }

    @Test
    void tooLittleToLearnFromIsToldSo() throws IOException {
        assertThat(refused(file("a.csv", ""))).contains("a.csv");
        assertThat(refused(file("b.csv", "label,text\n")))
                .contains("at least two different labels are needed, found none");
        assertThat(refused(file("c.csv", "label,text\nnegative,bad\npositive,good\n")))
                .contains("has too few texts to learn from");
    }

    @Test
    void anOptionThatIsNotUnderstoodIsNamed() throws IOException {
        var options = new Properties();
        assertThat(run(options)).startsWith("no: Say which file");
        options.setProperty("heed.training", labelled().toString());
        options.setProperty("as", "weather");
        assertThat(run(options)).startsWith("no: -Das=weather is not understood");
    }

    @Test
    void tabsAndAByteOrderMarkAreRead() throws IOException {
        var file = file("a.tsv", "\uFEFFtext\tlabel\nIt is \"fine\"\tpositive\n\tnegative\nbad, bad\tNegative\n");
        assertThat(LabelledFile.read(file, Aspect.SENTIMENT, "label", "text"))
                .containsExactly(new Example("POSITIVE", "It is \"fine\""), new Example("NEGATIVE", "bad, bad"));
    }

    private Path labelled() throws IOException {
        var lines = new StringBuilder("id,label,text\n");
        for (int i = 0; i < 32; i++) {
            var thing = THINGS[i % 8];
            lines.append("%d,negative,the %s was %s%n".formatted(i, thing, BAD[i % 5]));
            lines.append("%d,positive,the %s was %s%n".formatted(i, thing, GOOD[i % 5]));
            lines.append("%d,neutral,when is the %s on day %s%n".formatted(i, thing, "abcdefgh".charAt(i / 4) + thing));
        }
        return file("labelled.csv", lines.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }

    private String train(Path file) throws IOException {
        var options = options(file);
        var printed = run(options);
        assertThat(printed).startsWith("yes: ");
        return printed;
    }

    private String refused(Path file) throws IOException {
        var printed = run(options(file));
        assertThat(printed).startsWith("no: ");
        assertThat(folder.resolve("out.model")).doesNotExist();
        return printed;
    }

    private Properties options(Path file) {
        var options = new Properties();
        options.setProperty("heed.training", file.toString());
        options.setProperty("model", folder.resolve("out.model").toString());
        return options;
    }

    private static String run(Properties options) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean done = Training.run(options, new PrintStream(out, true, UTF_8));
        return (done ? "yes: " : "no: ") + out.toString(UTF_8);
    }

    private static double figure(String printed, String name) {
        return printed.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("^.*\\s", "")))
                .findFirst()
                .orElseThrow();
    }
}
