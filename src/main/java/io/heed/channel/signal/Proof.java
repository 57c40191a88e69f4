package io.heed.channel.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.engine.OutsideClock;
import io.heed.shared.http.WebhookSignature;
import io.heed.shared.web.TooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Lets bodies in whose sender proves to know the source's secret: by signing them as other webhooks are signed, as a bearer
 * token, or as a password with the source as the user's name.
 */
@Component
class Proof {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final OutsideClock clock;

    Proof(OutsideClock clock) {
        this.clock = clock;
    }

    /**
     * The body, read only when the sender may send one.
     *
     * @throws Unproved when the sender does not know the secret, or there is none
     * @throws TooLarge when it is larger than 1 MB
     */
    byte[] body(String source, String secret, HttpServletRequest request) {
        return body(source, secret, null, request);
    }

    /** @param token the secret as it stands in the address, when that will do; or null */
    byte[] body(String source, String secret, String token, HttpServletRequest request) {
        var signature = request.getHeader(WebhookSignature.VALUE_HEADER);
        if (signature == null && !knows(source, secret, token, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            throw new Unproved();
        }
        var body = read(request);
        if (signature != null && !isSigned(secret, signature, body, request)) {
            throw new Unproved();
        }
        return body;
    }

    private static boolean knows(String source, String secret, String token, String authorization) {
        if (secret.isEmpty()) {
            return false;
        }
        if (authorization == null) {
            return token != null && same(secret, token);
        }
        var scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return same(secret, authorization.substring(BEARER.length()).strip());
        }
        return scheme.startsWith(BASIC)
                && same(
                        source + ":" + secret,
                        decoded(authorization.substring(BASIC.length()).strip()));
    }

    private boolean isSigned(String secret, String signature, byte[] body, HttpServletRequest request) {
        var timestamp = request.getHeader(WebhookSignature.TIMESTAMP_HEADER);
        return !secret.isEmpty() && new WebhookSignature(timestamp, signature).proves(secret, body, clock.instant());
    }

    /** Takes as long wherever they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            var body = request.getInputStream().readNBytes((int) LARGEST.toBytes() + 1);
            if (body.length > LARGEST.toBytes()) {
                throw new TooLarge(null, LARGEST);
            }
            return body;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
