package io.heed.audit.dossier;

import io.heed.audit.cases.CaseContent;
import io.heed.audit.cases.CaseReader;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Draws up dossiers, each into a file of its own that is gone once it was read: the digest has to be known before the first
 * byte leaves. Few PDFs are printed at a time, each of a bounded number of rows.
 */
@Component
class Dossiers {

    /** Of each list so many rows stand in the PDF; the JSON has all. */
    static final int MOST_ROWS = 200;

    private static final int AT_A_TIME = 2;
    private static final int SECONDS_TO_WAIT = 20;

    private final DossierJson json;
    private final DossierPage page;
    private final PdfPrinter printer;
    private final CaseReader cases;
    private final CaseContent content;
    private final StaffDirectory staff;
    private final Catalogue catalogue;
    private final DeskZone zone;
    private final Clock clock;
    private final Semaphore printing = new Semaphore(AT_A_TIME);

    Dossiers(
            DossierJson json,
            DossierPage page,
            PdfPrinter printer,
            CaseReader cases,
            CaseContent content,
            StaffDirectory staff,
            Catalogue catalogue,
            DeskZone zone,
            Clock clock) {
        this.json = json;
        this.page = page;
        this.printer = printer;
        this.cases = cases;
        this.content = content;
        this.staff = staff;
        this.catalogue = catalogue;
        this.zone = zone;
        this.clock = clock;
    }

    /** A file that was drawn up, with its SHA-256. */
    record Drawn(Path file, long size, byte[] digest) {}

    /** Something that writes a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Everything as JSON.
     *
     * @param through the id of the newest record to be told; null for all
     */
    Drawn json(CaseNumber number, Long through, Actor who) {
        var last = through == null ? content.newestRecord(number) : through;
        return draw(".json", out -> json.write(number, last, who, out));
    }

    /**
     * The case as a PDF, with the digest of its JSON.
     *
     * @throws Conflict when too many are being drawn up
     */
    Drawn pdf(CaseNumber number, Actor who, Locale locale) {
        try {
            if (!printing.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new Conflict("audit.dossier.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict("audit.dossier.busy");
        }
        try {
            var html = page.html(model(number, who, locale), locale);
            return draw(".pdf", out -> printer.print(html, out));
        } finally {
            printing.release();
        }
    }

    private Map<String, Object> model(CaseNumber number, Actor who, Locale locale) {
        var names = new Names(staff);
        var view = cases.read(number, who, MOST_ROWS, names, zone.of(who), locale);
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("digest", HexFormat.of().formatHex(digestOfJson(number, view.through(), who)));
        model.put("address", "/audit/cases/" + number + "/dossier.json?through=" + view.through());
        model.put("names", names);
        model.put("called", new CatalogueNames(catalogue, locale));
        model.put("zone", zone.of(who));
        model.put("most", MOST_ROWS);
        model.put("now", clock.instant());
        model.put("maker", names.of(who.username()));
        return model;
    }

    private byte[] digestOfJson(CaseNumber number, long through, Actor who) {
        var digest = DigestUtils.getSha256Digest();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            json.write(number, through, who, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static Drawn draw(String suffix, Content content) {
        Path file = null;
        try {
            file = Files.createTempFile("heed-dossier-", suffix);
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                content.write(out);
            }
            return new Drawn(file, Files.size(file), digest.digest());
        } catch (IOException e) {
            remove(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
