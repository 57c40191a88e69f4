package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import io.heed.shared.Secret;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
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
        var full = secret.hmac("case " + caseNumber);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
    }

    String urlOf(CaseNumber caseNumber) {
        return properties.baseUrl() + "/case/" + of(caseNumber);
    }

    static String digest(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
