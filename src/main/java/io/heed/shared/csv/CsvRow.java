package io.heed.shared.csv;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line of the file where it begins; the first is 1
 */
public record CsvRow(long line, List<String> fields) {

    /** How many characters it has. */
    public int size() {
        return fields.stream().mapToInt(String::length).sum();
    }
}
