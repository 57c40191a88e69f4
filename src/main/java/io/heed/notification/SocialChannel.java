package io.heed.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.http.OutgoingHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Public replies, posted to the webhook of the source that the post came from; signed as that one signs its own. */
final class SocialChannel implements Channel {

    private final OutgoingHttp http;
    private final ReplySettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    SocialChannel(OutgoingHttp http, ReplySettings settings, ObjectMapper json, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(Letter letter) {
        var post = PublicReplies.Post.in(letter.address());
        var source = settings.answerable(post.source());
        if (source.isEmpty()) {
            return new Delivery(Delivery.Outcome.FAILED, "No reply address is set up for " + post.source());
        }
        var now = clock.instant();
        var reference = SmsChannel.reference(letter);
        try {
            var body = json.writeValueAsString(
                    new Reply(post.id(), letter.textBody().strip(), reference));
            var timestamp = String.valueOf(now.getEpochSecond());
            var headers = Map.of(
                    "Heed-Timestamp",
                    timestamp,
                    "Heed-Signature",
                    "v1=" + signature(source.get().secret(), timestamp + "." + body),
                    "Idempotency-Key",
                    reference);
            return GatewayAnswer.of(http.postJson(source.get().replyUrl(), headers, body), now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return GatewayAnswer.none(e);
        }
    }

    private static String signature(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the webhook gets. */
    record Reply(String inReplyTo, String text, String reference) {}
}
