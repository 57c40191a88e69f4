package io.heed.register;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line of the file where it begins; the first is 1
 */
record CsvRow(long line, List<String> fields) {

    int size() {
        return fields.stream().mapToInt(String::length).sum();
    }
}
