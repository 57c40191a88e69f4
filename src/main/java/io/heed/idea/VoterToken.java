package io.heed.idea;

import io.heed.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The number of a browser that has said "me too", signed, so that nobody can draw numbers by the thousand. */
@Component
public class VoterToken {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{32})");

    private final Secret secret;
    private final SecureRandom random = new SecureRandom();

    VoterToken(Secret secret) {
        this.secret = secret;
    }

    /** A number that nobody has yet. */
    public String draw() {
        var drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** The number and our signature, for the browser to keep. */
    public String sign(String voter) {
        return voter + "-" + signature(voter);
    }

    /** The number, when we have signed it. */
    public Optional<String> read(String token) {
        var parts = SHAPE.matcher(token == null ? "" : token);
        return parts.matches() && isOurs(parts.group(1), parts.group(2))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    private boolean isOurs(String voter, String given) {
        return MessageDigest.isEqual(
                signature(voter).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String voter) {
        return HexFormat.of().formatHex(Arrays.copyOf(secret.hmac("voter " + voter), BYTES));
    }
}
