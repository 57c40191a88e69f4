package io.heed.channel.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes a mail apart into {@link MailPart}s. The mail library finds headers and boundaries; what it would throw at is read
 * as what it is next likely to be. Depth and number of parts have limits, so that no mail can be a bomb.
 */
final class MailTree {

    private static final Pattern TYPE =
            Pattern.compile("\\s*([a-zA-Z0-9!#$&^_.+-]{1,60})\\s*/\\s*([a-zA-Z0-9!#$&^_.+-]{1,80})");
    private static final String TEXT = "text/plain";
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;

    private int left = MOST_PARTS;

    private MailTree() {}

    /** The mail as one part with all the others in it. */
    static MailPart of(MimeMessage message) throws MessagingException, IOException {
        return new MailTree().read(message, 0);
    }

    private MailPart read(MimePart part, int depth) throws MessagingException, IOException {
        left--;
        var header = part.getHeader("Content-Type", null);
        var type = type(header);
        var parameters = HeaderText.parameters(header);
        var disposition = part.getHeader("Content-Disposition", null);
        var name = name(parameters, disposition);
        var attached = disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        var raw = raw(part);
        if (type.startsWith("multipart/")) {
            var parts = depth < DEEPEST ? inside(raw, type, parameters.get("boundary"), depth) : List.<MailPart>of();
            return parts.isEmpty()
                    ? leaf(TEXT, Map.of(), name, attached, raw)
                    : new MailPart(type, parameters, name, attached, new byte[0], parts);
        }
        return leaf(type, parameters, name, attached, content(part, type, raw));
    }

    private static MailPart leaf(
            String type, Map<String, String> parameters, String name, boolean attached, byte[] content) {
        return new MailPart(type, parameters, name, attached, content, List.of());
    }

    /** By the boundary that is named, else by the one that is there. */
    private List<MailPart> inside(byte[] raw, String type, String boundary, int depth) throws IOException {
        var named = boundary == null || boundary.matches(".*[\"\\\\\r\n].*")
                ? List.<MailPart>of()
                : parts(raw, type + "; boundary=\"" + boundary + "\"", depth);
        return named.isEmpty() ? parts(raw, type, depth) : named;
    }

    private List<MailPart> parts(byte[] raw, String header, int depth) throws IOException {
        var parts = new ArrayList<MailPart>();
        try {
            var multipart = new Forgiving(new Bytes(raw, header));
            for (int i = 0; i < multipart.getCount() && left > 0; i++) {
                if (multipart.getBodyPart(i) instanceof MimePart inner) {
                    parts.add(read(inner, depth + 1));
                }
            }
        } catch (MessagingException | RuntimeException broken) {
            return parts;
        }
        return parts;
    }

    /** A mail inside a mail is never encoded, whatever it says; everything else may be. */
    private static byte[] content(MimePart part, String type, byte[] raw) throws MessagingException {
        return type.equals("message/rfc822") && raw.length > 0 && looksLikeHeaders(raw)
                ? raw
                : TransferEncoding.decode(raw, part.getHeader("Content-Transfer-Encoding", null));
    }

    private static boolean looksLikeHeaders(byte[] raw) {
        for (int i = 0; i < Math.min(raw.length, 200); i++) {
            if (raw[i] == ':') {
                return true;
            }
        }
        return false;
    }

    private static byte[] raw(MimePart part) throws MessagingException, IOException {
        try (InputStream in = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The type in lower case; what is no type is text, as the standard says of parts without one. */
    static String type(String header) {
        if (header == null) {
            return TEXT;
        }
        var type = TYPE.matcher(header);
        return type.lookingAt() ? (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT) : TEXT;
    }

    private static String name(Map<String, String> parameters, String disposition) {
        var byDisposition = HeaderText.parameters(disposition);
        var name = byDisposition.getOrDefault("filename", parameters.getOrDefault("name", byDisposition.get("name")));
        return name == null || name.isBlank() ? null : name;
    }

    /** A multipart that may be empty and need not end. */
    private static final class Forgiving extends MimeMultipart {

        private Forgiving(DataSource source) throws MessagingException {
            super(source);
        }

        @Override
        protected void initializeProperties() {
            super.initializeProperties();
            ignoreMissingEndBoundary = true;
            ignoreMissingBoundaryParameter = true;
            allowEmpty = true;
        }
    }

    /** The bytes of a multipart, not yet taken apart. */
    private record Bytes(byte[] bytes, String header) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("read only");
        }

        @Override
        public String getContentType() {
            return header;
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
