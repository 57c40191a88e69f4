package io.heed.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The one secret of this installation, from which keys for tokens and digests are derived. */
@Component
public class Secret {

    private static final int SHORTEST = 32;

    private final String value;

    Secret(HeedProperties properties, Environment environment) throws IOException {
        if (!properties.secret().isBlank()) {
            this.value = properties.secret();
        } else if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartRefused(
                    "The profile prod needs a secret for tokens and digests, and none is configured.",
                    "Set HEED_SECRET to at least " + SHORTEST + " random characters, the same on every node.");
        } else {
            OwnerOnly.createFolder(properties.data());
            this.value = OwnerOnly.readOrDraw(properties.data().resolve("secret"));
        }
        if (value.length() < SHORTEST) {
            throw new StartRefused(
                    "HEED_SECRET is too short.", "Set it to at least " + SHORTEST + " random characters.");
        }
    }

    /**
     * HMAC-SHA-256 of the text, keyed by the secret.
     *
     * @param text begins with what it is for, so that a value made for one purpose is none for another
     * @return 32 bytes
     */
    public byte[] hmac(String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, value.getBytes(UTF_8)).hmac(text.getBytes(UTF_8));
    }
}
