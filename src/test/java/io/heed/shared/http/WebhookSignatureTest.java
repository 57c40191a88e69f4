package io.heed.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    /** Made with: printf '%s' '1700000000.{"id":"1"}' | openssl dgst -sha256 -hmac correct-horse-battery */
    private static final String BY_OPENSSL = "v1=99480f65fbcc8b2a9ada5c2cee5b83fe3813f4e4b1ee212e727bcd798bcd9427";

    private static final String SECRET = "correct-horse-battery";
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(UTF_8);
    private static final String TIME = "1700000000";
    private static final Instant THEN = Instant.ofEpochSecond(1_700_000_000L);

    @Test
    void whatOpensslSignedIsProved() {
        assertThat(new WebhookSignature(TIME, BY_OPENSSL).proves(SECRET, BODY, THEN))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-300,true", "-301,false", "300,true", "301,false"})
    void aSignatureCountsForFiveMinutesOnBothSides(int seconds, boolean proved) {
        assertThat(new WebhookSignature(TIME, BY_OPENSSL).proves(SECRET, BODY, THEN.plusSeconds(seconds)))
                .isEqualTo(proved);
    }

    @Test
    void anotherSecretBodyOrTimeProvesNothing() {
        assertThat(new WebhookSignature(TIME, BY_OPENSSL).proves("another-secret-entirely", BODY, THEN))
                .isFalse();
        assertThat(new WebhookSignature(TIME, BY_OPENSSL).proves(SECRET, "{\"id\":\"2\"}".getBytes(UTF_8), THEN))
                .isFalse();
        assertThat(new WebhookSignature("1700000001", BY_OPENSSL).proves(SECRET, BODY, THEN))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1=", "v2=00", "v1=zz", "sha256=00", "ąść"})
    void whatIsNoSignatureProvesNothing(String value) {
        assertThat(new WebhookSignature(TIME, value).proves(SECRET, BODY, THEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "now", "99999999999999999999", "1.7e9"})
    void whatIsNoTimeProvesNothing(String time) {
        assertThat(new WebhookSignature(time, BY_OPENSSL).proves(SECRET, BODY, THEN))
                .isFalse();
        assertThat(new WebhookSignature(null, null).proves(SECRET, BODY, THEN)).isFalse();
    }
}
