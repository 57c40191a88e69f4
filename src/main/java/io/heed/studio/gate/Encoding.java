package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** How a file's characters are written. One way only, so that the gate and the engine cannot read different files. */
final class Encoding {

    private static final Pattern DECLARED =
            Pattern.compile("^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");
    private static final int DECLARATION = 200;

    private Encoding() {}

    /** Whether it says so, or says nothing, and is. */
    static boolean isUtf8(byte[] content) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException e) {
            return false;
        }
        var start = new String(content, 0, Math.min(content.length, DECLARATION), ISO_8859_1);
        var declared = DECLARED.matcher(start);
        return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
    }
}
