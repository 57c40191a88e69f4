package io.heed.register;

import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of one kind of file are to be read, as its file under {@code mappings} says.
 *
 * @param required the columns without which a file is of another kind
 * @param columns for each of ours the names that the file's column may have, the usual one first
 * @param dates the ways a day may be written
 * @param channels our channels by theirs, in lower case
 * @param jurisdiction whose rules apply where the file does not say; may be null
 * @param anonymous whether such files name nobody
 */
record ColumnMapping(
        String name,
        List<String> required,
        Map<RegisterColumn, List<String>> columns,
        List<String> dates,
        Map<String, String> channels,
        String jurisdiction,
        boolean anonymous) {

    private static final String COLUMN = "column.";
    private static final String CHANNEL = "channel.";

    static ColumnMapping of(String name, Properties file) {
        var columns = new EnumMap<RegisterColumn, List<String>>(RegisterColumn.class);
        for (var column : RegisterColumn.values()) {
            var names = file.getProperty(COLUMN + column.key());
            if (names != null) {
                columns.put(column, split(names, "\\|"));
            }
        }
        var channels = new HashMap<String, String>();
        for (var key : file.stringPropertyNames()) {
            if (key.startsWith(CHANNEL)) {
                channels.put(key.substring(CHANNEL.length()), file.getProperty(key));
            }
        }
        return new ColumnMapping(
                name,
                split(file.getProperty("required"), ","),
                columns,
                split(file.getProperty("dates"), "\\|"),
                channels,
                file.getProperty("jurisdiction"),
                Boolean.parseBoolean(file.getProperty("anonymous")));
    }

    /** A column's name without what people write in different ways: case and blanks. */
    static String plain(String column) {
        return column.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** The columns that a file of this kind would have and this one has not. */
    List<String> missingIn(List<String> header) {
        var present = header.stream().map(ColumnMapping::plain).collect(Collectors.toSet());
        return required.stream()
                .filter(column -> !present.contains(plain(column)))
                .toList();
    }

    /** The usual name of the file's column; our own where the mapping has none. */
    String title(RegisterColumn column) {
        return columns.getOrDefault(column, List.of(column.key())).get(0);
    }

    /** The day as it is written in the file. */
    LocalDate day(RegisterColumn column, String written) {
        for (var pattern : dates) {
            try {
                return LocalDate.parse(written, formatter(pattern));
            } catch (DateTimeException otherwise) {
                continue;
            }
        }
        throw new Refused(title(column), "register.reason.day");
    }

    /** Our name of the channel, or null. */
    String channel(String given) {
        return given == null ? null : channels.get(given.toLowerCase(Locale.ROOT));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static List<String> split(String names, String at) {
        return Stream.of(names.split(at)).map(String::strip).toList();
    }
}
