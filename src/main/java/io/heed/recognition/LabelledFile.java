package io.heed.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of labelled texts, in UTF-8 with the names of the columns in the first line; separated by tabs when its name ends
 * in {@code .tsv}, else by commas.
 */
final class LabelledFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final Aspect aspect;
    private final String labelColumn;
    private final String textColumn;

    /**
     * @param name how messages call the file
     * @param aspect what the labels tell
     */
    LabelledFile(String name, Aspect aspect, String labelColumn, String textColumn) {
        this.name = name;
        this.aspect = aspect;
        this.labelColumn = labelColumn;
        this.textColumn = textColumn;
    }

    /**
     * The examples of a file, in its order; lines without a text are passed over.
     *
     * @throws UnreadableExamples naming file, line and column
     */
    static List<Example> read(Path file, Aspect aspect, String labelColumn, String textColumn) {
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new LabelledFile(file.toString(), aspect, labelColumn, textColumn).read(reader);
        } catch (NoSuchFileException e) {
            throw new UnreadableExamples(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** As above; the reader is closed by who opened it. */
    List<Example> read(Reader reader) {
        var examples = new ArrayList<Example>();
        long line = 1;
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',')
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(reader);
            for (var row : records) {
                line = row.getStartingLineNumber();
                var text = field(row, textColumn);
                if (!text.isBlank()) {
                    examples.add(new Example(label(row), text));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableExamples(
                    "%s, after line %d: the line cannot be taken apart into columns; is a quotation mark missing?"
                            .formatted(name, line),
                    e);
        } catch (UncheckedIOException e) {
            throw unreadable(name, e.getCause());
        }
        return examples;
    }

    private String label(NamedCsvRecord row) {
        var label = field(row, labelColumn).strip();
        if (label.isEmpty()) {
            throw at(row, labelColumn, "the label is empty.");
        }
        return aspect.accept(label)
                .orElseThrow(() -> at(
                        row,
                        labelColumn,
                        "\"%s\" is not a %s; one of %s is expected."
                                .formatted(label, aspect.label(), String.join(", ", aspect.labels()))));
    }

    private String field(NamedCsvRecord row, String column) {
        if (!row.getHeader().contains(column)) {
            throw new UnreadableExamples("%s, line 1: there is no column \"%s\"; the columns are %s."
                    .formatted(name, column, String.join(", ", row.getHeader())));
        }
        return row.findField(column).orElseThrow(() -> at(row, column, "the line ends before this column."));
    }

    private UnreadableExamples at(NamedCsvRecord row, String column, String what) {
        return new UnreadableExamples(
                "%s, line %d, column \"%s\": %s".formatted(name, row.getStartingLineNumber(), column, what));
    }

    private static UnreadableExamples unreadable(String name, IOException e) {
        return new UnreadableExamples(
                e instanceof CharacterCodingException
                        ? name + ": the file is not in UTF-8; save it as UTF-8 first."
                        : name + ": the file cannot be read.",
                e);
    }
}
