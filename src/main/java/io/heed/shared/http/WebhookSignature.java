package io.heed.shared.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The proof that a body comes from who shares the secret, and lately: {@code v1=} and the HMAC-SHA256 in hex of the
 * timestamp, a full stop and the body, byte for byte. Those who write to us sign like this, and so do we.
 *
 * @param timestamp when it was signed, in seconds since 1970, as it was sent
 * @param value as it was sent
 */
public record WebhookSignature(String timestamp, String value) {

    /** The header with the timestamp. */
    public static final String TIMESTAMP_HEADER = "Heed-Timestamp";

    /** The header with the value. */
    public static final String VALUE_HEADER = "Heed-Signature";

    /** How old, and how far ahead of our clock, a signature may be. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String VERSION = "v1=";
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VALUE = Pattern.compile(VERSION + "[0-9a-fA-F]{64}");

    /** Signs a body, now. */
    public static WebhookSignature of(String secret, byte[] body, Instant now) {
        var timestamp = String.valueOf(now.getEpochSecond());
        return new WebhookSignature(timestamp, VERSION + HexFormat.of().formatHex(hmac(secret, timestamp, body)));
    }

    /** Whether it was made with the secret for this body, within the window around the instant. */
    public boolean proves(String secret, byte[] body, Instant now) {
        if (timestamp == null
                || value == null
                || !TIMESTAMP.matcher(timestamp).matches()
                || !VALUE.matcher(value).matches()) {
            return false;
        }
        var given = HexFormat.of().parseHex(value, VERSION.length(), value.length());
        return MessageDigest.isEqual(hmac(secret, timestamp, body), given) && isFresh(now);
    }

    private boolean isFresh(Instant now) {
        var signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(WINDOW) <= 0;
    }

    private static byte[] hmac(String secret, String timestamp, byte[] body) {
        var mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, secret.getBytes(StandardCharsets.UTF_8));
        mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        return mac.doFinal(body);
    }
}
