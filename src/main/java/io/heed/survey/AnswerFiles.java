package io.heed.survey;

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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes in answers to earlier surveys from files of any length. Each line of a file counts once, however often the file is
 * handed in. They show among the results and set nothing off: nobody is called for what was said years ago.
 */
@Service
public class AnswerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFiles.class);
    private static final int AT_ONCE = 500;
    private static final int LONGEST_SCORE = 20;
    private static final int LONGEST_DAY = 40;
    private static final int LONGEST_WORDS = 8_000;
    private static final int LONGEST_SOURCE = 100;

    /** Spreadsheets write whole numbers as 4.0, too. */
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})(?:[.,]0+)?");

    private final ImportedAnswerMapper mapper;
    private final Catalogue catalogue;
    private final Retry retry;
    private final Clock clock;

    AnswerFiles(ImportedAnswerMapper mapper, Catalogue catalogue, Retry retry, Clock clock) {
        this.mapper = mapper;
        this.catalogue = catalogue;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * How a file is to be read.
     *
     * @param source what the file is called; with the line it names an answer
     * @param measure CSAT or NPS
     * @param score the column of the score
     * @param words the column of the words, or null
     * @param day the column of the day, or null
     * @param dayFormat how days are written, as {@link DateTimeFormatter} has it, or null for 2026-12-31
     * @param product what all answers are about, a product's key, or null
     */
    public record Order(
            String source, String measure, String score, String words, String day, String dayFormat, String product) {}

    /**
     * Reads the file to its end.
     *
     * @throws Refused naming what is wrong with the order or the file's columns; nothing is taken then
     */
    public ImportResult take(InputStream content, Charset charset, Order order) {
        var reading = reading(order);
        var optional =
                Stream.of(order.words(), order.day()).filter(Objects::nonNull).toList();
        var rows = new NamedRows(content, charset, with(order.score(), optional), List.of());
        var tally = new Tally();
        rows.read(AT_ONCE, reading::answer, lines -> keep(lines, order, tally), tally);
        var result = tally.result();
        LOG.info(
                "Import of answers done: {} accepted, {} known before, {} rejected",
                result.accepted(),
                result.duplicates(),
                result.rejectedCount());
        return result;
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Reading reading(Order order) {
        if (order.source() == null
                || order.source().isBlank()
                || order.source().codePointCount(0, order.source().length()) > LONGEST_SOURCE) {
            throw new Refused("source", "survey.import.source", LONGEST_SOURCE);
        }
        if (order.product() != null && !catalogue.isProduct(order.product())) {
            throw new Refused("product", "file.unknown-product");
        }
        return new Reading(order, measure(order.measure()), format(order.dayFormat()));
    }

    private static Measure measure(String given) {
        return Stream.of(Measure.values())
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new Refused("measure", "survey.import.measure"));
    }

    private static DateTimeFormatter format(String given) {
        try {
            return given == null
                    ? DateTimeFormatter.ISO_LOCAL_DATE
                    : DateTimeFormatter.ofPattern(given, Locale.ENGLISH);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("date-format", "survey.import.date-format");
        }
    }

    private void keep(List<Line<Read>> lines, Order order, Tally tally) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var answers = lines.stream()
                .map(line -> new ImportedAnswer(
                        order.source(),
                        line.line(),
                        line.what().measure(),
                        line.what().score(),
                        order.product(),
                        line.what().words(),
                        line.what().day(),
                        now))
                .toList();
        int fresh = retry.once(() -> mapper.insert(answers));
        tally.accepted(fresh);
        tally.duplicates(answers.size() - fresh);
    }

    private record Read(Measure measure, int score, String words, LocalDate day) {}

    private record Reading(Order order, Measure measure, DateTimeFormatter format) {

        Read answer(NamedRow row) {
            return new Read(
                    measure,
                    score(row.required(order.score(), LONGEST_SCORE)),
                    order.words() == null ? null : row.text(order.words(), LONGEST_WORDS),
                    order.day() == null ? null : day(row.text(order.day(), LONGEST_DAY)));
        }

        private int score(String written) {
            var whole = WHOLE.matcher(written);
            int score = whole.matches() ? Integer.parseInt(whole.group(1)) : -1;
            if (!measure.allows(score)) {
                throw new Refused(order.score(), "survey.score-range", measure.lowest(), measure.highest());
            }
            return score;
        }

        private LocalDate day(String written) {
            try {
                return written == null ? null : LocalDate.parse(written, format);
            } catch (DateTimeException unreadable) {
                throw new Refused(order.day(), "survey.import.day");
            }
        }
    }
}
