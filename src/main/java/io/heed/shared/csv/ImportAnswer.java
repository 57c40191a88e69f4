package io.heed.shared.csv;

import java.util.List;
import java.util.Locale;

/**
 * What became of a file, told to who sent it.
 *
 * @param rejected ends after a thousand; {@code rejectedCount} does not
 */
public record ImportAnswer(long accepted, long duplicates, List<Rejection> rejected, long rejectedCount) {

    /** A record that could not be taken, and the line of the file where it begins. */
    public record Rejection(long line, String reason) {}

    /** The result with its reasons in the reader's language. */
    public static ImportAnswer of(ImportResult result, Reasons reasons, Locale locale) {
        return new ImportAnswer(
                result.accepted(),
                result.duplicates(),
                result.rejected().stream()
                        .map(each -> new Rejection(each.line(), reasons.of(each.reason(), locale)))
                        .toList(),
                result.rejectedCount());
    }
}
