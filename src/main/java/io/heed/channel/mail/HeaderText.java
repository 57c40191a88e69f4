package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a header says in words: encoded words (RFC 2047), parameters in pieces and with charsets (RFC 2231), bare UTF-8
 * (RFC 6532) and bare anything. Headers come as one character per byte.
 */
final class HeaderText {

    private static final Pattern ENCODED = Pattern.compile(
            "=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?\\r\\n]{0,10000})\\?=(\\s+(?==\\?[^?\\s]{1,60}\\?[BbQq]\\?))?");
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([A-Za-z0-9_.-]{1,60})(\\*\\d{1,3})?(\\*)?\\s*=\\s*(\"((?:[^\"\\\\]|\\\\.){0,4000})\"?|[^;]{0,4000})");

    private HeaderText() {}

    /** The header unfolded and decoded; empty for null. */
    static String decode(String raw) {
        if (raw == null) {
            return "";
        }
        var line = bytesAsText(raw.replaceAll("\\r?\\n[ \\t]*", " ").replaceAll("[\\r\\n]", " "));
        var words = ENCODED.matcher(line);
        var decoded = new StringBuilder();
        var waiting = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (words.find()) {
            var sameRun = words.start() == end && words.group(1).equalsIgnoreCase(charset);
            if (!sameRun) {
                decoded.append(Charsets.decode(waiting.toByteArray(), charset));
                waiting.reset();
                decoded.append(line, end, words.start());
            }
            // A character may be cut in two between words of one charset.
            charset = words.group(1).replaceAll("\\*.*", "");
            waiting.writeBytes(TransferEncoding.word(words.group(2), words.group(3)));
            end = words.end();
        }
        decoded.append(Charsets.decode(waiting.toByteArray(), charset));
        return clean(decoded.append(line.substring(end)).toString());
    }

    /** The parameters of a header such as {@code Content-Type}, names in lower case; the first of two alike counts. */
    static Map<String, String> parameters(String raw) {
        var values = new LinkedHashMap<String, String>();
        if (raw == null) {
            return values;
        }
        var pieces = new TreeMap<String, TreeMap<Integer, Piece>>();
        var line = raw.replaceAll("[\\r\\n]+[ \\t]*", " ");
        for (var found = PARAMETER.matcher(line); found.find(); ) {
            var name = found.group(1).toLowerCase(Locale.ROOT);
            var value = found.group(5) == null
                    ? found.group(4).strip()
                    : found.group(5).replaceAll("\\\\(.)", "$1");
            if (found.group(2) == null && found.group(3) == null) {
                values.putIfAbsent(name, decode(value));
            } else {
                int place = found.group(2) == null
                        ? 0
                        : Integer.parseInt(found.group(2).substring(1));
                pieces.computeIfAbsent(name, any -> new TreeMap<>())
                        .putIfAbsent(place, new Piece(value, found.group(3) != null));
            }
        }
        pieces.forEach((name, found) -> values.put(name, together(found)));
        return values;
    }

    private record Piece(String value, boolean encoded) {}

    private static String together(TreeMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        for (var piece : pieces.values()) {
            var value = piece.value();
            if (piece.encoded() && charset == null && value.matches("[^']*'[^']*'.*")) {
                charset = value.substring(0, value.indexOf('\''));
                value = value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            bytes.writeBytes(piece.encoded() ? percent(value) : value.getBytes(ISO_8859_1));
        }
        return clean(Charsets.decode(bytes.toByteArray(), charset));
    }

    private static byte[] percent(String value) {
        return TransferEncoding.quotedPrintable(
                value.replace("=", "=3D").replace('%', '=').getBytes(ISO_8859_1), false);
    }

    /** Eight-bit headers have no label. */
    private static String bytesAsText(String raw) {
        return raw.chars().allMatch(c -> c < 0x80) ? raw : Charsets.decode(raw.getBytes(ISO_8859_1), null);
    }

    private static String clean(String text) {
        return Display.oneLine(text);
    }
}
