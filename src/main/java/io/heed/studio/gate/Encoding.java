package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** How a file's characters are written. One way only, so that the gate and the engine cannot read different files. */
final class Encoding {

    private static final Pattern DECLARED = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern VERSION = Pattern.compile("\\sversion\\s*=\\s*[\"']([^\"']*)");

    private Encoding() {}

    /**
     * Whether it says so, or says nothing, and is. Wider characters, as of UTF-16, can be taken for UTF-8 with zeros in
     * between, and readers tell them from those.
     */
    static boolean isUtf8(byte[] content) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            var declared = DECLARED.matcher(declaration(text));
            return text.indexOf('\0') < 0
                    && (!declared.find() || declared.group(1).equalsIgnoreCase("UTF-8"));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether it is XML 1.0: in 1.1 characters may stand that can neither be seen nor kept. */
    static boolean isXml10(byte[] content) {
        var version = VERSION.matcher(declaration(new String(content, UTF_8)));
        return !version.find() || version.group(1).equals("1.0");
    }

    /** What a file says of itself before it begins, however long that is. */
    private static String declaration(String text) {
        var start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return start.startsWith("<?xml") ? start.substring(0, Math.max(0, start.indexOf('>'))) : "";
    }
}
