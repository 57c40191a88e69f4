package io.heed.studio.change;

import io.heed.shared.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of ours whose rows have editions, each valid from a day on. Its content is a few named texts. */
public interface ChangeableTable {

    /** What it holds. */
    Subject subject();

    /** Its rows, in the order they are shown. */
    List<Entry> entries(Locale language);

    /** Whose midnight an edition begins at. */
    ZoneId zone(String key, Instant now);

    /**
     * What can be changed, in the order it is asked.
     *
     * @throws io.heed.shared.NotFound when there is no such row
     */
    List<Field> fields(String key, Locale language);

    /** Every edition with the day from which it counts, the latest last. */
    List<Edition> editions(String key);

    /** The same of every row, by its key; a row that has none may be missing. */
    default Map<String, List<Edition>> allEditions(Locale language) {
        return entries(language).stream().collect(Collectors.toMap(Entry::key, entry -> editions(entry.key())));
    }

    /** What counts on the day. */
    Map<String, String> at(String key, LocalDate day);

    /**
     * What was typed, put tidily.
     *
     * @throws io.heed.shared.Refused naming every field that cannot be right
     */
    Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed);

    /** Keeps what was agreed, in the transaction of whoever agreed. */
    void take(Agreed agreed);

    /** A row: a calendar, a team, a letter in a language. */
    record Entry(String key, String name) {}

    /** An edition, counted from 1 (or 0 for what we shipped), and the day from which it counts. */
    record Edition(int edition, LocalDate validFrom) implements Dated {}

    /**
     * One text that can be changed.
     *
     * @param hint what helps to write it, or null
     * @param rows how many lines it is given; 1 for a single line
     */
    record Field(String name, String label, String hint, int rows) {}

    /** What was agreed, by whom and when. */
    record Agreed(String key, LocalDate validFrom, Map<String, String> content, String by, Instant at) {}
}
