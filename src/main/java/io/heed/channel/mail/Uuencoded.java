package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files that old mail programs write into the text itself, between {@code begin 644 name} and {@code end}. */
final class Uuencoded {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,254})");

    private Uuencoded() {}

    /**
     * A text without the files in it, and the files.
     *
     * @param files in the order they stood in the text
     */
    record Found(String text, List<File> files) {}

    /** A file that stood in the text. */
    record File(String name, byte[] content) {}

    /** Takes the files out of a text. A beginning without an end is text. */
    static Found in(String text) {
        if (!text.contains("begin ")) {
            return new Found(text, List.of());
        }
        var kept = new StringBuilder();
        var files = new ArrayList<File>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var begin = BEGIN.matcher(lines.get(i));
            int end = begin.matches() ? endOf(lines, i + 1) : -1;
            if (end < 0) {
                kept.append(lines.get(i)).append('\n');
            } else {
                files.add(new File(begin.group(1).strip(), content(lines.subList(i + 1, end))));
                i = end;
            }
        }
        return new Found(kept.toString(), files);
    }

    /** The file in a part that is nothing else. */
    static byte[] decode(byte[] encoded) {
        var lines = new String(encoded, ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (BEGIN.matcher(lines.get(i)).matches()) {
                int end = endOf(lines, i + 1);
                return content(lines.subList(i + 1, end < 0 ? lines.size() : end));
            }
        }
        return encoded;
    }

    private static int endOf(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.strip().equals("end")) {
                return i;
            }
            if (!line.isBlank() && !isEncoded(line)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isEncoded(String line) {
        return line.length() <= 90 && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }

    private static byte[] content(List<String> lines) {
        var decoded = new ByteArrayOutputStream();
        for (var line : lines) {
            if (!line.isEmpty() && isEncoded(line)) {
                decode(line, decoded);
            }
        }
        return decoded.toByteArray();
    }

    private static void decode(String line, ByteArrayOutputStream decoded) {
        int length = sextet(line, 0);
        for (int i = 1; length > 0; i += 4, length -= 3) {
            int group =
                    sextet(line, i) << 18 | sextet(line, i + 1) << 12 | sextet(line, i + 2) << 6 | sextet(line, i + 3);
            for (int octet = 0; octet < Math.min(3, length); octet++) {
                decoded.write(group >> (16 - 8 * octet));
            }
        }
    }

    /** Trailing spaces, which stand for zero, get lost on the way. */
    private static int sextet(String line, int index) {
        return index < line.length() ? (line.charAt(index) - ' ') & 0x3F : 0;
    }
}
