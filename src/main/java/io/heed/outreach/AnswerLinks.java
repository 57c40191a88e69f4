package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import io.heed.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Links by which customers say whether something was a problem. They say who is asked about what, and are signed: only whoever was written to can answer, for themselves and for this outreach. The
 * customer's key means nothing outside our tables.
 */
@Component
public class AnswerLinks {

    private static final int SIGNATURE_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("(\\d{6,12})-(\\d{1,18})-([A-Za-z0-9_-]{22})");

    private final Secret secret;
    private final HeedProperties heed;

    AnswerLinks(Secret secret, HeedProperties heed) {
        this.secret = secret;
        this.heed = heed;
    }

    /** Whom the token asks about what. */
    record Asked(CaseNumber outreach, long customer) {}

    /** The absolute address of this customer's question, with the answer chosen. */
    public String of(CaseNumber outreach, long customer, boolean wasProblem) {
        return of(outreach, customer) + "?answer=" + (wasProblem ? "yes" : "no");
    }

    /** The same with none chosen. */
    public String of(CaseNumber outreach, long customer) {
        return heed.baseUrl() + "/asked/" + token(outreach, customer);
    }

    private String token(CaseNumber outreach, long customer) {
        return outreach.value().split("-")[1] + "-" + customer + "-" + signature(outreach, customer);
    }

    /** What the token says, if we have signed it. */
    Optional<Asked> read(String token) {
        var parts = SHAPE.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var outreach = CaseNumber.of(Outreach.LETTERS, Long.parseLong(parts.group(1)));
        var customer = Long.parseLong(parts.group(2));
        return isOurs(outreach, customer, parts.group(3))
                ? Optional.of(new Asked(outreach, customer))
                : Optional.empty();
    }

    private boolean isOurs(CaseNumber outreach, long customer, String given) {
        return MessageDigest.isEqual(
                signature(outreach, customer).getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(CaseNumber outreach, long customer) {
        var full = secret.hmac("asked " + outreach + " " + customer);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES));
    }
}
