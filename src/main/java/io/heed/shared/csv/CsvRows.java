package io.heed.shared.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.heed.shared.Refused;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a file of separated values, one after the other, so that a file of any length costs the memory of its
 * longest record. Reading ends at the first place where quotes do not fit: nobody can tell where the next record begins.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRows {

    /** The longest field, in characters; more is a quote that nobody closed. */
    private static final int LONGEST_FIELD = 1 << 20;

    private static final char UNREADABLE = '\uFFFD';

    private final Rows rows = new Rows();
    private final Watched watched;
    private final CloseableIterator<CsvRow> iterator;
    private Refused brokenBy;

    public CsvRows(InputStream content, Charset charset) {
        var buffered = new BufferedInputStream(content);
        var separator = Separator.of(buffered);
        watched = new Watched(buffered);
        iterator = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(rows, watched, charset)
                .iterator();
    }

    /** Whether the text holds what the file's character set could not be read as. */
    public static boolean isUnreadable(String text) {
        return text.indexOf(UNREADABLE) >= 0;
    }

    /** The next record, or null at the end of what can be read. */
    public CsvRow next() {
        try {
            return brokenBy == null && iterator.hasNext() ? iterator.next() : null;
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof RuntimeException fault) {
                throw fault; // of who sends, not of what is sent
            }
            brokenBy = new Refused(null, reason());
            return null;
        }
    }

    /** Why reading ended before the end of the file, or null. */
    public Refused brokenBy() {
        return brokenBy;
    }

    /** The line where the record begins that was read last. */
    public long line() {
        return rows.line();
    }

    private String reason() {
        return watched.ended ? "file.cut-off" : "file.quotes";
    }

    /** Knows whether the file has been read to its end. */
    private static final class Watched extends FilterInputStream {

        private boolean ended;

        Watched(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            ended |= one < 0;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            ended |= read < 0;
            return read;
        }
    }

    /** Gathers the fields of one record. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private List<String> fields = new ArrayList<>();

        long line() {
            return getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            fields.add(new String(buffer, offset, length));
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(getStartingLineNumber(), fields);
        }
    }
}
