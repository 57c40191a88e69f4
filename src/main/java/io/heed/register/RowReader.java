package io.heed.register;

import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.shared.csv.CsvRow;
import io.heed.shared.csv.CsvRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes entries of a file's records. */
final class RowReader {

    private final ColumnMapping mapping;
    private final int width;
    private final Map<RegisterColumn, Integer> places;
    private final Stamp stamp;

    /**
     * What all entries of one import share.
     *
     * @param products our products by what the mapping's files call them, in lower case
     */
    record Stamp(String source, Map<String, String> products, Instant at, String by) {}

    /** @throws Refused when the header has a column twice */
    RowReader(ColumnMapping mapping, List<String> header, Stamp stamp) {
        this.mapping = mapping;
        this.width = header.size();
        this.places = places(mapping, header);
        this.stamp = stamp;
    }

    private static Map<RegisterColumn, Integer> places(ColumnMapping mapping, List<String> header) {
        var plain = header.stream().map(ColumnMapping::plain).toList();
        var known = new HashSet<String>();
        var places = new EnumMap<RegisterColumn, Integer>(RegisterColumn.class);
        mapping.columns()
                .forEach((column, names) -> names.stream()
                        .map(ColumnMapping::plain)
                        .filter(plain::contains)
                        .findFirst()
                        .ifPresent(name -> {
                            if (!known.add(name) || plain.indexOf(name) != plain.lastIndexOf(name)) {
                                throw new Refused(mapping.title(column), "file.column-twice", mapping.title(column));
                            }
                            places.put(column, plain.indexOf(name));
                        }));
        return places;
    }

    /** @throws Refused naming the file's column that cannot be accepted */
    RegisterEntry entry(CsvRow row) {
        if (row.fields().size() != width) {
            throw new Refused(null, "file.width", row.fields().size(), width);
        }
        var values = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
        for (var column : places.keySet()) {
            values.put(column, value(column, row.fields().get(places.get(column))));
        }
        return entry(values);
    }

    private String value(RegisterColumn column, String written) {
        var title = mapping.title(column);
        if (CsvRows.isUnreadable(written)) {
            throw new Refused(title, "file.charset");
        }
        if (written.codePointCount(0, written.length()) > column.longest()) {
            throw new Refused(title, "file.too-long", column.longest());
        }
        PlainText.require(title, written);
        if (written.isBlank()) {
            return null;
        }
        return column.isWords() ? written : written.strip();
    }

    private RegisterEntry entry(Map<RegisterColumn, String> values) {
        var words = values.get(RegisterColumn.TEXT);
        var given = values.get(RegisterColumn.PRODUCT);
        var jurisdiction = values.get(RegisterColumn.JURISDICTION);
        return new RegisterEntry(
                0,
                stamp.source(),
                needed(RegisterColumn.EXTERNAL_ID, values),
                mapping.day(RegisterColumn.RECEIVED_ON, needed(RegisterColumn.RECEIVED_ON, values)),
                day(RegisterColumn.SENT_ON, values),
                day(RegisterColumn.CLOSED_ON, values),
                values.get(RegisterColumn.CHANNEL),
                given,
                values.get(RegisterColumn.SUB_PRODUCT),
                given == null ? null : stamp.products().get(given.toLowerCase(Locale.ROOT)),
                values.get(RegisterColumn.ISSUE),
                values.get(RegisterColumn.SUB_ISSUE),
                values.get(RegisterColumn.COMPANY),
                values.get(RegisterColumn.PUBLIC_RESPONSE),
                values.get(RegisterColumn.RESPONSE),
                values.get(RegisterColumn.TIMELY),
                values.get(RegisterColumn.DISPUTED),
                values.get(RegisterColumn.CONSENT),
                values.get(RegisterColumn.TAGS),
                values.get(RegisterColumn.REGION),
                values.get(RegisterColumn.ZIP),
                jurisdiction == null ? mapping.jurisdiction() : jurisdiction,
                values.get(RegisterColumn.NAME),
                values.get(RegisterColumn.EMAIL),
                values.get(RegisterColumn.PHONE),
                values.get(RegisterColumn.LOCALE),
                values.get(RegisterColumn.TIME_ZONE),
                words == null ? standIn(values) : words,
                words == null,
                values.get(RegisterColumn.DESIRED_OUTCOME),
                null,
                stamp.at(),
                stamp.by());
    }

    private String needed(RegisterColumn column, Map<RegisterColumn, String> values) {
        var value = values.get(column);
        if (value == null) {
            throw new Refused(mapping.title(column), "file.empty");
        }
        return value;
    }

    private LocalDate day(RegisterColumn column, Map<RegisterColumn, String> values) {
        var written = values.get(column);
        return written == null ? null : mapping.day(column, written);
    }

    /** Where the customer's words are missing, what the file says the complaint is about. */
    private String standIn(Map<RegisterColumn, String> values) {
        var said = Stream.of(values.get(RegisterColumn.ISSUE), values.get(RegisterColumn.SUB_ISSUE))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
        if (said.isEmpty()) {
            throw new Refused(mapping.title(RegisterColumn.TEXT), "file.empty");
        }
        return said;
    }
}
