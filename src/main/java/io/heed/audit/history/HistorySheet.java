package io.heed.audit.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Found cases as a file, written as they come: keys and dates, nobody's name or words. The last line has the SHA-256 of
 * all before it; a file that was cut short has none.
 */
final class HistorySheet {

    private static final String HEAD = "number,kind,customer,product,region,team,owner,cause,outcome,opened,closed";

    private final OutputStream out;
    private final DigestOutputStream digested;

    HistorySheet(OutputStream out) throws IOException {
        this.out = new BufferedOutputStream(out);
        this.digested = new DigestOutputStream(this.out, DigestUtils.getSha256Digest());
        write(HEAD);
    }

    /** A case. */
    void line(CaseFound found) {
        write(Stream.of(
                        found.number(),
                        found.number().kind(),
                        found.customerId(),
                        found.product(),
                        found.region(),
                        found.team(),
                        found.owner(),
                        found.cause(),
                        found.outcome(),
                        found.openedAt(),
                        found.closedAt())
                .map(HistorySheet::cell)
                .collect(Collectors.joining(",")));
    }

    /** The last line. */
    void seal() throws IOException {
        digested.flush();
        var digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        out.write(("sha-256," + digest + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    /** A cell that a spreadsheet takes for text and never for a formula; with CRLF and quotes as RFC 4180 has them. */
    static String cell(Object value) {
        var text = Objects.toString(value, "");
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private void write(String line) {
        try {
            digested.write((line + "\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
