package io.heed.survey;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An answer to an earlier survey.
 *
 * @param source what the file is called
 * @param line where it stands in the file; with the source it names the answer
 * @param product a product's key, or null
 * @param words in somebody's own words, or null
 * @param answeredOn the day it was given, or null
 */
record ImportedAnswer(
        String source,
        long line,
        Measure measure,
        int score,
        String product,
        String words,
        LocalDate answeredOn,
        Instant importedAt) {}
