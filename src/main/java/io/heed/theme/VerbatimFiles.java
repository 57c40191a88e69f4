package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.knowledge.Catalogue;
import io.heed.shared.Refused;
import io.heed.shared.Retry;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.ImportResult.Tally;
import io.heed.shared.csv.NamedRow;
import io.heed.shared.csv.NamedRows;
import io.heed.shared.csv.NamedRows.Line;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;

/**
 * Takes in files of what customers said elsewhere, such as posts or reviews, as long as they may be. What was kept before
 * something failed stays; the same file again changes nothing more.
 */
@Service
class VerbatimFiles {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CELL = 120;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Verbatims verbatims;
    private final Catalogue catalogue;
    private final Retry retry;
    private final Clock clock;

    VerbatimFiles(Verbatims verbatims, Catalogue catalogue, Retry retry, Clock clock) {
        this.verbatims = verbatims;
        this.catalogue = catalogue;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Which columns of the file say what; null for what it does not say.
     *
     * @param date the column of the day or moment; without one the words are of today
     * @param dateFormat how it is written, as {@link DateTimeFormatter} has it; null for ISO 8601
     * @param label a column that says what the words are about, to compare groups with; it is not kept
     * @param language two letters that hold for the whole file
     * @param product a product's key that holds for the whole file
     */
    record Columns(
            String text, String id, String date, String dateFormat, String label, String language, String product) {

        private List<String> optional() {
            return Stream.of(id, date, label).filter(Objects::nonNull).toList();
        }
    }

    /** Words and what their file says they are about, or null. */
    record Labelled(Heard heard, String label) {}

    /**
     * Keeps every record.
     *
     * @param seen is handed what was read, those that were there before too
     * @throws Refused when nothing can be taken, such as without the column of words
     */
    ImportResult take(InputStream content, Charset charset, Columns columns, Consumer<Labelled> seen) {
        if (columns.product() != null && !catalogue.isProduct(columns.product())) {
            throw new Refused("product", "theme.unknown-product");
        }
        if (columns.language() != null && !LANGUAGE.matcher(columns.language()).matches()) {
            throw new Refused("language", "theme.file.language");
        }
        var format = format(columns.dateFormat());
        var rows = new NamedRows(content, charset, List.of(columns.text()), columns.optional());
        var tally = new Tally();
        var now = clock.instant();
        rows.read(AT_ONCE, row -> read(row, columns, format, now), lines -> keep(lines, seen, tally), tally);
        return tally.result();
    }

    private void keep(List<Line<Labelled>> lines, Consumer<Labelled> seen, Tally tally) {
        var heard = lines.stream().map(line -> line.what().heard()).toList();
        int kept = retry.once(() -> verbatims.keepAll(heard));
        tally.accepted(kept);
        tally.duplicates(heard.size() - kept);
        lines.forEach(line -> seen.accept(line.what()));
    }

    private static Labelled read(NamedRow row, Columns columns, DateTimeFormatter format, Instant now) {
        var text = row.required(columns.text(), LONGEST_TEXT);
        var day = columns.date() == null ? null : row.text(columns.date(), LONGEST_CELL);
        var id = columns.id() == null
                ? DigestUtils.sha256Hex(text + "|" + day)
                : row.required(columns.id(), LONGEST_CELL);
        var heard = new Heard(
                Verbatim.Source.IMPORT,
                id,
                null,
                null,
                columns.product(),
                null,
                columns.language(),
                day == null ? now : moment(columns.date(), day, format),
                text,
                Severity.LOW,
                0);
        return new Labelled(heard, columns.label() == null ? null : row.text(columns.label(), LONGEST_CELL));
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            return pattern == null
                    ? DateTimeFormatter.ISO_LOCAL_DATE
                    : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("date-format", "theme.file.date-format");
        }
    }

    private static Instant moment(String column, String written, DateTimeFormatter format) {
        try {
            var parsed = format.parseBest(written, LocalDateTime::from, LocalDate::from);
            return parsed instanceof LocalDateTime time
                    ? time.toInstant(ZoneOffset.UTC)
                    : ((LocalDate) parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new Refused(column, "theme.file.date");
        }
    }
}
