package io.heed.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.heed.shared.HeedProperties;
import io.heed.shared.Secret;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Links by which a customer gives or takes back a consent without logging in. They are signed: nobody can make one up, and
 * one for taking back is none for giving. Taking back is possible for ever, as every mail of ours with such a link is.
 */
@Component
public class ConsentLinks {

    /** 128 bits. */
    private static final int SIGNATURE_BYTES = 16;

    private static final int DIGITS = 36;
    private static final Pattern TOKEN =
            Pattern.compile("([mr])([0-9a-z]{1,12})(?:\\.([0-9a-z]{1,12}))?\\.([\\w-]{22})");

    private final Secret secret;
    private final HeedProperties heed;

    ConsentLinks(Secret secret, HeedProperties heed) {
        this.secret = secret;
        this.heed = heed;
    }

    /** The address to take the consent back by one click (RFC 8058). */
    public String unsubscribe(long customerId, Purpose purpose) {
        return heed.baseUrl() + "/unsubscribe/" + signed("unsubscribe", key(customerId, purpose));
    }

    /** The address to confirm by that the consent asked about then is meant. */
    String confirm(long customerId, Purpose purpose, Instant asked) {
        var asWhen = Long.toString(asked.toEpochMilli(), DIGITS);
        return heed.baseUrl() + "/consent/" + signed("consent", key(customerId, purpose) + "." + asWhen);
    }

    /** Whose consent the token of an unsubscribe link takes back; empty for any other text. */
    public Optional<Asked> unsubscribing(String token) {
        return read("unsubscribe", token).filter(asked -> asked.at() == null);
    }

    /** What the token of a confirmation link confirms; empty for any other text. */
    public Optional<Asked> confirming(String token) {
        return read("consent", token).filter(asked -> asked.at() != null);
    }

    private Optional<Asked> read(String use, String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var content = token.substring(0, token.lastIndexOf('.'));
        if (!MessageDigest.isEqual(signed(use, content).getBytes(US_ASCII), token.getBytes(US_ASCII))) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                Long.parseLong(parts.group(2), DIGITS),
                parts.group(1).equals("m") ? Purpose.MARKETING : Purpose.RESEARCH,
                parts.group(3) == null ? null : Instant.ofEpochMilli(Long.parseLong(parts.group(3), DIGITS))));
    }

    private String signed(String use, String content) {
        var full = secret.hmac(use + " " + content);
        return content + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES));
    }

    private static String key(long customerId, Purpose purpose) {
        return (purpose == Purpose.MARKETING ? "m" : "r") + Long.toString(customerId, DIGITS);
    }

    /**
     * What a link is about.
     *
     * @param at when the customer was asked; null in a link for taking back
     */
    public record Asked(long customerId, Purpose purpose, Instant at) {}
}
