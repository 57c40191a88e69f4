package io.heed.channel.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a mail with its transfer encoding taken off, so that nothing below has to fear for it.
 *
 * @param type lower case, such as {@code text/plain}
 * @param parameters of the content type, names in lower case
 * @param name the file's name, or null
 * @param attached whether the sender meant it as a file
 * @param content the bytes; empty for a multipart
 * @param parts what a multipart holds, in order
 */
record MailPart(
        String type,
        Map<String, String> parameters,
        String name,
        boolean attached,
        byte[] content,
        List<MailPart> parts) {

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Words to be read, not a file. */
    boolean isWords() {
        return !attached && type.startsWith("text/") && (name == null || is("text/plain") || is("text/html"));
    }

    /** The bytes as text in the charset that fits them best. */
    String text() {
        return Charsets.decode(content, parameters.get("charset"));
    }

    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "").toLowerCase(Locale.ROOT);
    }
}
