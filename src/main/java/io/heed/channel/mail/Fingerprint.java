package io.heed.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Knows a mail again. A Message-ID alone would not do: some mails have none, and whoever guesses one could make another
 * mail disappear. So it is the Message-ID with what the mail says; what servers add on the way does not count.
 */
final class Fingerprint {

    private static final Pattern LASTING =
            Pattern.compile("(?im)^(message-id|from|date|subject|content-type)[ \\t]*:.*(\\r?\\n[ \\t].*)*");

    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(byte[] original) {
        var digest = DigestUtils.getSha256Digest();
        int body = bodyOf(original);
        var head = new String(original, 0, body, StandardCharsets.ISO_8859_1);
        LASTING.matcher(head)
                .results()
                .limit(50)
                .forEach(field ->
                        digest.update(field.group().replaceAll("\\s+", " ").getBytes(StandardCharsets.ISO_8859_1)));
        for (int i = body; i < original.length; i++) {
            if (original[i] != '\r') {
                digest.update(original[i]);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int bodyOf(byte[] original) {
        for (int i = 0; i + 1 < original.length; i++) {
            if (original[i] == '\n' && (original[i + 1] == '\n' || original[i + 1] == '\r')) {
                return i;
            }
        }
        return original.length;
    }
}
