package io.heed.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.http.OutgoingHttp;
import io.heed.shared.http.WebhookSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/** Public replies, posted to the webhook of the source that the post came from; signed as that one signs its own, by the time outside. */
final class SocialChannel implements Channel {

    private final OutgoingHttp http;
    private final ReplySettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final InstantSource outside;

    SocialChannel(OutgoingHttp http, ReplySettings settings, ObjectMapper json, Clock clock, InstantSource outside) {
        this.http = http;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.outside = outside;
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
            var signature = WebhookSignature.of(
                    source.get().secret(), body.getBytes(StandardCharsets.UTF_8), outside.instant());
            var headers = Map.of(
                    WebhookSignature.TIMESTAMP_HEADER,
                    signature.timestamp(),
                    WebhookSignature.VALUE_HEADER,
                    signature.value(),
                    "Idempotency-Key",
                    reference);
            return GatewayAnswer.of(http.postJson(source.get().replyUrl(), headers, body), now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return GatewayAnswer.none(e);
        }
    }

    /** What the webhook gets. */
    record Reply(String inReplyTo, String text, String reference) {}
}
