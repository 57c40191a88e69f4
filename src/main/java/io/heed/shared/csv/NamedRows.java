package io.heed.shared.csv;

import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult.Tally;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file whose first record names its columns: they are found by these names, whatever their order, case and blanks;
 * columns that nobody asks for are passed over.
 */
public final class NamedRows {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final CsvRows rows;
    private final int width;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Begins to read.
     *
     * @throws Refused naming the column that is missing or there twice; when the file is empty or no such file
     */
    public NamedRows(InputStream content, Charset charset, List<String> required, List<String> optional) {
        rows = new CsvRows(content, charset);
        var header = header();
        width = header.size();
        var present = header.stream().map(NamedRows::plain).toList();
        Stream.concat(required.stream(), optional.stream()).forEach(column -> {
            int place = present.indexOf(plain(column));
            if (place != present.lastIndexOf(plain(column))) {
                throw new Refused(column, "file.column-twice", column);
            }
            places.put(column, place);
        });
        var missing = required.stream()
                .filter(column -> places.get(column) < 0)
                .map(column -> new Refused(column, "file.column-missing", column))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.together(missing);
        }
    }

    /** Something read from a record, and the line of the file where that begins. */
    public record Line<T>(long line, T what) {}

    /**
     * Reads to the end of what can be read.
     *
     * @param atOnce how many records are kept together at most
     * @param reader what to make of a record; refuses one that cannot be taken
     * @param keep what to do with those that were read
     */
    public <T> void read(int atOnce, Function<NamedRow, T> reader, Consumer<List<Line<T>>> keep, Tally tally) {
        var lines = new ArrayList<Line<T>>();
        int characters = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            try {
                lines.add(new Line<>(row.line(), reader.apply(named(row))));
                characters += row.size();
            } catch (Refused refused) {
                tally.rejected(row.line(), refused);
            }
            if (lines.size() >= atOnce || characters >= MOST_CHARACTERS) {
                keep.accept(List.copyOf(lines));
                lines.clear();
                characters = 0;
            }
        }
        if (!lines.isEmpty()) {
            keep.accept(List.copyOf(lines));
        }
        if (rows.brokenBy() != null) {
            tally.rejected(rows.line(), rows.brokenBy());
        }
    }

    private List<String> header() {
        var header = rows.next();
        if (rows.brokenBy() != null) {
            throw new Refused(null, "file.not-csv");
        }
        if (header == null) {
            throw new Refused(null, "file.nothing");
        }
        return header.fields();
    }

    private NamedRow named(CsvRow row) {
        if (row.fields().size() != width) {
            throw new Refused(null, "file.width", row.fields().size(), width);
        }
        return new NamedRow(row.fields(), places);
    }

    private static String plain(String column) {
        return column.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
