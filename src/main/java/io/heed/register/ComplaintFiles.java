package io.heed.register;

import io.heed.knowledge.Catalogue;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.csv.CsvRow;
import io.heed.shared.csv.CsvRows;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.ImportResult.Tally;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes in files of complaints, as long as they may be: a few hundred records are in memory at a time and stored in one
 * transaction. What was stored before something failed stays, and the same file again finds it there.
 */
@Service
public class ComplaintFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintFiles.class);

    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int PROGRESS = 5_000;
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

    private final ColumnMappings mappings;
    private final RegisterMapper mapper;
    private final EntryTaker taker;
    private final Catalogue catalogue;
    private final Clock clock;

    ComplaintFiles(ColumnMappings mappings, RegisterMapper mapper, EntryTaker taker, Catalogue catalogue, Clock clock) {
        this.mappings = mappings;
        this.mapper = mapper;
        this.taker = taker;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The mappings that may be asked for by name. */
    public List<String> mappings() {
        return mappings.names();
    }

    /**
     * Reads the file to its end and takes in what can be taken.
     *
     * @throws Refused when nothing can be taken: no known columns, an unknown mapping, an empty file; nothing is stored then
     * @throws NotFound when this person may not do so
     */
    public ImportResult take(InputStream content, ImportOrder order, Actor who) {
        if (!who.isSystem() && !who.is(Role.MANAGER, Role.ADMIN)) {
            throw new NotFound();
        }
        if (order.source() != null && !SOURCE.matcher(order.source()).matches()) {
            throw new Refused("source", "register.source-shape");
        }
        var rows = new CsvRows(content, order.charset());
        var header = header(rows);
        var mapping = mappings.choose(order.mapping(), header);
        var source = order.source() == null ? mapping.name() : order.source();
        var stamp = new RowReader.Stamp(source, products(mapping), clock.instant(), who.username());
        var tally = new Tally();
        LOG.info(
                "Importing complaints of {} by mapping {}, to {}",
                source,
                mapping.name(),
                order.mode().key());
        read(rows, new RowReader(mapping, header, stamp), new Batch(order.mode(), mapping, source, tally));
        var result = tally.result();
        LOG.info(
                "Import done: {} accepted, {} duplicates, {} rejected",
                result.accepted(),
                result.duplicates(),
                result.rejectedCount());
        return result;
    }

    private static List<String> header(CsvRows rows) {
        var header = rows.next();
        if (rows.brokenBy() != null) {
            throw new Refused(null, "file.not-csv");
        }
        if (header == null) {
            throw new Refused(null, "file.nothing");
        }
        return header.fields();
    }

    private void read(CsvRows rows, RowReader reader, Batch batch) {
        var records = 0L;
        for (var row = rows.next(); row != null; row = rows.next()) {
            try {
                batch.add(row, reader.entry(row));
            } catch (Refused refused) {
                batch.tally.rejected(row.line(), refused);
            }
            if (batch.isFull()) {
                batch.take();
            }
            if (++records % PROGRESS == 0) {
                LOG.info("{} records read", records);
            }
        }
        batch.take();
        if (rows.brokenBy() != null) {
            batch.tally.rejected(rows.line(), rows.brokenBy());
        }
    }

    /** Our products by what this kind of file calls them, and by their own keys. */
    private Map<String, String> products(ColumnMapping mapping) {
        var ours = catalogue.productIds();
        var products = new HashMap<String, String>();
        ours.forEach(id -> products.put(id, id));
        mapper.products(mapping.name()).stream()
                .filter(each -> ours.contains(each.product()))
                .forEach(each -> products.put(each.given().toLowerCase(Locale.ROOT), each.product()));
        return products;
    }

    /** The records that will be stored together. */
    private final class Batch {

        private final ImportMode mode;
        private final ColumnMapping mapping;
        private final String source;
        private final Tally tally;
        private final List<EntryTaker.Line> lines = new ArrayList<>();
        private int characters;

        Batch(ImportMode mode, ColumnMapping mapping, String source, Tally tally) {
            this.mode = mode;
            this.mapping = mapping;
            this.source = source;
            this.tally = tally;
        }

        void add(CsvRow row, RegisterEntry entry) {
            lines.add(new EntryTaker.Line(row.line(), entry));
            characters += row.size();
        }

        boolean isFull() {
            return lines.size() >= MOST_ROWS || characters >= MOST_CHARACTERS;
        }

        void take() {
            if (lines.isEmpty()) {
                return;
            }
            if (mode == ImportMode.RECORD) {
                taker.keep(source, lines, tally);
            } else {
                taker.open(source, mapping, lines, tally);
            }
            lines.clear();
            characters = 0;
        }
    }
}
