package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/**
 * Makes text of bytes whatever the label says. Labels are wrong often enough: the smaller charset is named for the larger
 * one (as the WHATWG's table of encodings knows), none at all, or one that nobody has heard of.
 */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What is meant when this is said. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("utf8", "UTF-8"));

    private Charsets() {}

    /** The text; what cannot be read in it is marked with U+FFFD. */
    static String decode(byte[] bytes, String label) {
        var named = named(label);
        var utf8 = strictly(bytes, UTF_8);
        if (utf8 != null && (named == null || named.equals(WESTERN) || named.equals(UTF_8))) {
            return utf8;
        }
        if (named == null) {
            return decode(bytes, WESTERN);
        }
        return named.equals(UTF_8) ? mostlyUtf8(bytes) : decode(bytes, named);
    }

    /** A few wrong bytes in much UTF-8 are a slip; many are another charset. */
    private static String mostlyUtf8(byte[] bytes) {
        var text = decode(bytes, UTF_8);
        var wrong = text.chars().filter(c -> c == '\uFFFD').count();
        var foreign = text.chars().filter(c -> c >= 0x80).count();
        return wrong * 2 > foreign ? decode(bytes, WESTERN) : text;
    }

    private static String decode(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException another) {
            return null;
        }
    }

    private static Charset named(String label) {
        if (label == null) {
            return null;
        }
        var name = label.strip().replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
        try {
            var charset = Charset.forName(MEANT.getOrDefault(name, name));
            return charset.equals(US_ASCII) ? WESTERN : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
