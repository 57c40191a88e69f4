package io.heed.channel.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a body comes from who shares the secret, and lately: {@code v1=} and the HMAC-SHA256 in hex of the
 * timestamp, a full stop and the body, byte for byte.
 *
 * @param timestamp when it was signed, in seconds since 1970, as it was sent
 * @param value as it was sent
 */
record WebhookSignature(String timestamp, String value) {

    /** How old, and how far ahead of our clock, a signature may be. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VALUE = Pattern.compile("v1=[0-9a-fA-F]{64}");

    /** Whether it was made with the secret for this body, within the window around the instant. */
    boolean proves(String secret, byte[] body, Instant now) {
        if (timestamp == null
                || value == null
                || !TIMESTAMP.matcher(timestamp).matches()
                || !VALUE.matcher(value).matches()) {
            return false;
        }
        var given = HexFormat.of().parseHex(value, "v1=".length(), value.length());
        return MessageDigest.isEqual(hmac(secret, body), given) && isFresh(now);
    }

    private boolean isFresh(Instant now) {
        var signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(WINDOW) <= 0;
    }

    private byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
