package io.heed.channel.signal;

import io.heed.knowledge.Catalogue;
import io.heed.outreach.Episodes;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalIntake;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.SignalReceipt.Outcome;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files of what is planned: maintenance, new prices and procedures, renewals. Each record is taken by itself, and each once
 * by its id; what cannot be taken is named by its line.
 */
@Component
class PlannedEvents {

    private static final String SOURCE = "planned";
    private static final int AT_ONCE = 100;
    private static final List<String> NEEDED = List.of("id", "kind", "title", "product", "effectiveOn");
    private static final List<String> MAY_SAY =
            List.of("subject", "phase", "titlePl", "words", "wordsPl", "region", "reference", "skill", "jurisdiction");
    private static final Set<SignalKind> KINDS = EnumSet.of(
            SignalKind.MAINTENANCE,
            SignalKind.PRICE_CHANGE,
            SignalKind.PROCEDURE_CHANGE,
            SignalKind.RENEWAL,
            SignalKind.CONTRACT_EXPIRY);

    private final SignalIntake intake;
    private final Catalogue catalogue;
    private final Retry retry;
    private final Clock clock;

    PlannedEvents(SignalIntake intake, Catalogue catalogue, Retry retry, Clock clock) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.retry = retry;
        this.clock = clock;
    }

    /** @throws Refused when nothing can be taken, such as without a required column */
    ImportResult take(InputStream content, Charset charset) {
        var rows = new NamedRows(content, charset, NEEDED, MAY_SAY);
        var known = new Known(catalogue.productIds(), catalogue.regionIds(), clock.instant());
        var tally = new Tally();
        rows.read(AT_ONCE, row -> signal(row, known), lines -> lines.forEach(line -> take(line, tally)), tally);
        return tally.result();
    }

    private record Known(Set<String> products, Set<String> regions, Instant now) {}

    private void take(Line<Signal> line, Tally tally) {
        try {
            if (retry.once(() -> intake.receive(line.what())).outcome() == Outcome.REPEATED) {
                tally.duplicates(1);
            } else {
                tally.accepted(1);
            }
        } catch (Refused refused) {
            tally.rejected(line.line(), refused);
        }
    }

    private static Signal signal(NamedRow row, Known known) {
        var id = row.required("id", SignalFields.LONGEST_ID);
        var phase = choice(row, "phase", EnumSet.allOf(SignalPhase.class));
        var subject = row.text("subject", SignalFields.LONGEST_ID);
        if (subject == null && phase != null && phase != SignalPhase.RAISED) {
            throw new Refused("subject", "file.empty");
        }
        row.required("effectiveOn", SignalFields.LONGEST_TITLE);
        row.required("kind", SignalFields.LONGEST_TITLE);
        row.required("product", SignalFields.LONGEST_TITLE);
        return new Signal(
                SOURCE,
                Episodes.fitting(id),
                Episodes.fitting(subject == null ? id : subject),
                choice(row, "kind", KINDS),
                phase == null ? SignalPhase.RAISED : phase,
                row.required("title", SignalFields.LONGEST_TITLE),
                row.text("titlePl", SignalFields.LONGEST_TITLE),
                row.text("words", SignalFields.LONGEST_WORDS),
                row.text("wordsPl", SignalFields.LONGEST_WORDS),
                one(row, "product", known.products(), "file.unknown-product"),
                one(row, "region", known.regions(), "file.unknown-region"),
                row.text("reference", 64),
                shaped(row, "skill", SignalFields.SKILL),
                shaped(row, "jurisdiction", Signal.JURISDICTION),
                row.day("effectiveOn"),
                known.now());
    }

    private static String one(NamedRow row, String column, Set<String> known, String otherwise) {
        var given = row.text(column, SignalFields.LONGEST_TITLE);
        if (given != null && !known.contains(given)) {
            throw new Refused(column, otherwise);
        }
        return given;
    }

    private static String shaped(NamedRow row, String column, Pattern shape) {
        var given = row.text(column, SignalFields.LONGEST_TITLE);
        if (given != null && !shape.matcher(given).matches()) {
            throw new Refused(column, "file.shape");
        }
        return given;
    }

    private static <E extends Enum<E>> E choice(NamedRow row, String column, Set<E> among) {
        var given = row.text(column, SignalFields.LONGEST_TITLE);
        if (given == null) {
            return null;
        }
        var name = given.replace('-', '_').toUpperCase(Locale.ROOT);
        return among.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(column, "file.one-of", names(among.stream())));
    }

    private static String names(Stream<? extends Enum<?>> among) {
        return String.join(
                ", ",
                among.map(each -> each.name().replace('_', '-').toLowerCase(Locale.ROOT))
                        .toList());
    }
}
