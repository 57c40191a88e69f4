package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import io.heed.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secret in a customer's link: 128 bits of HMAC-SHA-256 over the case number. It can be written into every letter
 * without being stored; the database knows only its digest.
 */
@Component
class CaseToken {

    private static final int BYTES = 16;

    private final HeedProperties properties;
    private final Secret secret;

    CaseToken(HeedProperties properties, Secret secret) {
        this.properties = properties;
        this.secret = secret;
    }

    String of(CaseNumber caseNumber) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            var full = mac.doFinal(("case " + caseNumber).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String urlOf(CaseNumber caseNumber) {
        return properties.baseUrl() + "/case/" + of(caseNumber);
    }

    static String digest(String token) {
        return Digest.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    static final class Digest {

        private Digest() {}

        static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
