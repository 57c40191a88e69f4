package io.heed.shared.csv;

import io.heed.shared.LikelyTimes;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One record, asked by the names of its columns. What is refused is refused by the column's name. */
public final class NamedRow {

    private static final int LONGEST_DAY = 40;

    private final List<String> fields;
    private final Map<String, Integer> places;

    NamedRow(List<String> fields, Map<String, Integer> places) {
        this.fields = fields;
        this.places = places;
    }

    /**
     * Text without blanks around it; null when there is none or no such column.
     *
     * @param longest in characters
     */
    public String text(String column, int longest) {
        int place = places.get(column);
        if (place < 0) {
            return null;
        }
        var written = fields.get(place);
        if (CsvRows.isUnreadable(written)) {
            throw new Refused(column, "file.charset");
        }
        if (written.codePointCount(0, written.length()) > longest) {
            throw new Refused(column, "file.too-long", longest);
        }
        PlainText.require(column, written);
        return written.isBlank() ? null : written.strip();
    }

    /** Text that has to be there. */
    public String required(String column, int longest) {
        var text = text(column, longest);
        if (text == null) {
            throw new Refused(column, "file.empty");
        }
        return text;
    }

    /** A day such as {@code 2026-12-31}, or null. */
    public LocalDate day(String column) {
        var written = text(column, LONGEST_DAY);
        try {
            return written == null ? null : LikelyTimes.likely(LocalDate.parse(written));
        } catch (DateTimeException unreadable) {
            throw new Refused(column, "file.day");
        }
    }
}
