package io.heed.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Takes the transfer encoding off a part. What is broken in it is passed over: half a picture is better than none. */
final class TransferEncoding {

    private TransferEncoding() {}

    /** The bytes as they were before they were encoded for the way; an encoding that nobody knows is none. */
    static byte[] decode(byte[] encoded, String name) {
        var encoding = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
        return switch (encoding) {
            case "base64" -> base64(encoded);
            case "quoted-printable" -> quotedPrintable(encoded, false);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> Uuencoded.decode(encoded);
            default -> encoded;
        };
    }

    /** Base64 by whatever is base64 in it; padding ends a piece, and another may follow. */
    static byte[] base64(byte[] encoded) {
        var decoded = new ByteArrayOutputStream(encoded.length);
        var piece = new byte[encoded.length];
        int length = 0;
        for (byte each : encoded) {
            if (isBase64(each)) {
                piece[length++] = each;
            } else if (each == '=') {
                decoded.writeBytes(whole(piece, length));
                length = 0;
            }
        }
        decoded.writeBytes(whole(piece, length));
        return decoded.toByteArray();
    }

    private static byte[] whole(byte[] piece, int length) {
        return Base64.getDecoder().decode(Arrays.copyOf(piece, length % 4 == 1 ? length - 1 : length));
    }

    private static boolean isBase64(byte each) {
        return each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z'
                || each >= '0' && each <= '9'
                || each == '+'
                || each == '/';
    }

    /** Quoted-printable; in a header an underscore is a space (RFC 2047). */
    static byte[] quotedPrintable(byte[] encoded, boolean header) {
        var decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int each = encoded[i];
            if (each == '_' && header) {
                decoded.write(' ');
            } else if (each != '=') {
                decoded.write(each);
            } else {
                var end = softBreak(encoded, i + 1);
                var octet = end < 0 ? octet(encoded, i + 1) : -1;
                if (end >= 0) {
                    i = end;
                } else if (octet >= 0) {
                    decoded.write(octet);
                    i += 2;
                } else {
                    decoded.write(each);
                }
            }
        }
        return decoded.toByteArray();
    }

    /** The last index of a soft line break that begins after the equals sign, or -1. */
    private static int softBreak(byte[] encoded, int from) {
        int i = from;
        while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t')) {
            i++;
        }
        if (i >= encoded.length) {
            return encoded.length - 1;
        }
        if (encoded[i] == '\n') {
            return i;
        }
        return encoded[i] == '\r' ? (i + 1 < encoded.length && encoded[i + 1] == '\n' ? i + 1 : i) : -1;
    }

    private static int octet(byte[] encoded, int from) {
        if (from + 1 >= encoded.length) {
            return -1;
        }
        int high = Character.digit(encoded[from], 16);
        int low = Character.digit(encoded[from + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** The encoded words of a header as bytes. */
    static byte[] word(String encoding, String encoded) {
        var bytes = encoded.getBytes(ISO_8859_1);
        return encoding.equalsIgnoreCase("B") ? base64(bytes) : quotedPrintable(bytes, true);
    }
}
